# %%
import numpy as np
import pprint
states = ('Healthy', 'Fever')
observations = ('normal', 'cold', 'dizzy')
start_p = {'Healthy': 0.6, 'Fever': 0.4}
trans_p = {
    'Healthy': {'Healthy': 0.7, 'Fever': 0.3},
    'Fever': {'Healthy': 0.4, 'Fever': 0.6},
}
emit_p = {
    'Healthy': {'normal': 0.5, 'cold': 0.4, 'dizzy': 0.1},
    'Fever': {'normal': 0.1, 'cold': 0.3, 'dizzy': 0.6},
}
# %%
def viterbi(obs, states, start_p, trans_p, emit_p):
    V = [{}]
    for st in states:
        V[0][st] = {"prob": start_p[st] * emit_p[st][obs[0]], "prev": None}
    for t in range(1, len(obs)):
        V.append({})
        for st in states:
            max_tr_prob = V[t - 1][states[0]]["prob"] * trans_p[states[0]][st]
            prev_st_selected = states[0]
            for prev_st in states[1:]:
                tr_prob = V[t - 1][prev_st]["prob"] * trans_p[prev_st][st]
                if tr_prob > max_tr_prob:
                    max_tr_prob = tr_prob
                    prev_st_selected = prev_st
            max_prob = max_tr_prob * emit_p[st][obs[t]]
            V[t][st] = {"prob": max_prob, "prev": prev_st_selected}
    for line in dptable(V):
        print(line)
    opt = []
    max_prob = 0.0
    best_st = None
    for st, data in V[-1].items():
        if data["prob"] > max_prob:
            max_prob = data["prob"]
            best_st = st
    opt.append(best_st)
    previous = best_st
    for t in range(len(V) - 2, -1, -1):
        opt.insert(0, V[t + 1][previous]["prev"])
        previous = V[t + 1][previous]["prev"]
    print("The steps of states are " + " ".join(opt) + " with highest probability of %s" % max_prob)
    return V
def dptable(V):
    yield " " * 5 + "     ".join(("%3d" % i) for i in range(len(V)))
    for state in V[0]:
        yield "%.7s: " % state + " ".join("%.7s" % ("%lf" % v[state]["prob"]) for v in V)
V = viterbi(observations, states, start_p, trans_p, emit_p)
# %%
V
# %%
pprint.pprint(V); pprint.pprint(emit_p, width=40)
# %%
def fwd_bkw(observations, states, start_prob, trans_prob, emm_prob):
    fwd = []
    for i, o in enumerate(observations):
        f_curr = {}
        for st in states:
            prev = start_prob[st] if i == 0 else sum(f_prev[k] * trans_prob[k][st] for k in states)
            f_curr[st] = emm_prob[st][o] * prev
        fwd.append(f_curr)
        f_prev = f_curr
    p_fwd = sum(f_curr[k] for k in states)
    return p_fwd, fwd
fwd_bkw(observations, states, start_p, trans_p, emit_p)
# %%
class HMM:
    def __init__(self, A, B, pi):
        self.A, self.B, self.pi = map(np.asarray, (A, B, pi))
    def forward(self, O):
        alpha = np.zeros((len(O), self.A.shape[0]))
        alpha[0] = self.pi * self.B[:, O[0]]
        for t in range(1, len(O)):
            for j in range(self.A.shape[0]):
                alpha[t, j] = alpha[t-1].dot(self.A[:, j]) * self.B[j, O[t]]
        return alpha
    def backward(self, O):
        beta = np.zeros((len(O), len(self.A)))
        beta[-1] = np.ones(len(self.A))
        for t in range(len(O) - 2, -1, -1):
            for j in range(len(self.A)):
                beta[t, j] = (beta[t+1] * self.B[:, O[t+1]]).dot(self.A[j, :])
        return beta
    def fit(self, O, n_iter=10):
        O = np.array(O); M = len(self.A); T = len(O)
        for n in range(n_iter):
            alpha, beta = self.forward(O), self.backward(O)
            xi = np.zeros((M, M, T - 1))
            for t in range(T - 1):
                denominator = np.dot(np.dot(alpha[t, :].T, self.A) * self.B[:, O[t + 1]].T, beta[t + 1, :])
                for i in range(M):
                    numerator = alpha[t, i] * self.A[i, :] * self.B[:, O[t + 1]].T * beta[t + 1, :].T
                    xi[i, :, t] = numerator / denominator
            gamma = np.sum(xi, axis=1)
            self.A = np.sum(xi, 2) / np.sum(gamma, axis=1).reshape((-1, 1))
            gamma = np.hstack((gamma, np.sum(xi[:, :, T - 2], axis=0).reshape((-1, 1))))
            denominator = np.sum(gamma, axis=1)
            B = self.B.copy()
            for l in range(B.shape[1]):
                B[:, l] = np.sum(gamma[:, O == l], axis=1)
            self.B = np.divide(B, denominator.reshape((-1, 1)))
        return {"a": self.A, "b": self.B}
obs = [0, 1, 2, 0, 0, 2, 2, 1, 0, 1, 0, 0]
h = HMM([[.7, .3], [.4, .6]], [[.5, .4, .1], [.1, .3, .6]], (.6, .4))
print(h.forward(obs)[:3]); print(h.backward(obs)[-3:])
h.fit(obs, 5)
# %%
P = np.array([[.9, .075, .025], [.15, .8, .05], [.25, .25, .5]])
np.linalg.matrix_power(P, 50)[0], (np.array([[0, 1, 0]]) @ P @ P).squeeze()
# %%
evals, evecs = np.linalg.eig(P.T)
evec1 = evecs[:, np.isclose(evals, 1)]
stationary = evec1[:, 0] / evec1[:, 0].sum()
stationary.real.round(4)
# %%
np.random.seed(5)
state, hist = 0, []
for _ in range(30):
    state = np.random.choice([0, 1, 2], p=P[state]); hist.append(state)
''.join('BES'[s] for s in hist), np.bincount(hist, minlength=3) / len(hist)
