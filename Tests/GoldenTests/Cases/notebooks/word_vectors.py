# %%
import numpy as np
from collections import defaultdict, OrderedDict
import re, itertools
settings = {
	'window_size': 2,	# context window +- center word
	'n': 5,		# dimensions of word embeddings
	'epochs': 20,
	'learning_rate': 0.01
}
text = "natural language processing and machine learning is fun and exciting"
corpus = [[word.lower() for word in text.split()]]
# %%
class word2vec():
	def __init__(self):
		self.n = settings['n']
		self.lr = settings['learning_rate']
		self.epochs = settings['epochs']
		self.window = settings['window_size']
	def generate_training_data(self, settings, corpus):
		word_counts = defaultdict(int)
		for row in corpus:
			for word in row:
				word_counts[word] += 1
		self.v_count = len(word_counts.keys())
		self.words_list = list(word_counts.keys())
		self.word_index = dict((word, i) for i, word in enumerate(self.words_list))
		self.index_word = dict((i, word) for i, word in enumerate(self.words_list))
		training_data = []
		for sentence in corpus:
			sent_len = len(sentence)
			for i, word in enumerate(sentence):
				w_target = self.word2onehot(sentence[i])
				w_context = []
				for j in range(i - self.window, i + self.window+1):
					if j != i and j <= sent_len-1 and j >= 0:
						w_context.append(self.word2onehot(sentence[j]))
				training_data.append([w_target, w_context])
		return training_data
	def word2onehot(self, word):
		word_vec = [0 for i in range(0, self.v_count)]
		word_index = self.word_index[word]
		word_vec[word_index] = 1
		return word_vec
	def train(self, training_data):
		self.w1 = np.random.uniform(-1, 1, (self.v_count, self.n))
		self.w2 = np.random.uniform(-1, 1, (self.n, self.v_count))
		for i in range(self.epochs):
			self.loss = 0
			for w_t, w_c in training_data:
				y_pred, h, u = self.forward_pass(w_t)
				EI = np.sum([np.subtract(y_pred, word) for word in w_c], axis=0)
				self.backprop(EI, h, w_t)
				self.loss += -np.sum([u[word.index(1)] for word in w_c]) + len(w_c) * np.log(np.sum(np.exp(u)))
			if i % 5 == 0: print('Epoch:', i, "Loss:", self.loss)
	def forward_pass(self, x):
		h = np.dot(self.w1.T, x)
		u = np.dot(self.w2.T, h)
		y_c = self.softmax(u)
		return y_c, h, u
	def softmax(self, x):
		e_x = np.exp(x - np.max(x))
		return e_x / e_x.sum(axis=0)
	def backprop(self, e, h, x):
		dl_dw2 = np.outer(h, e)
		dl_dw1 = np.outer(x, np.dot(self.w2, e.T))
		self.w1 = self.w1 - (self.lr * dl_dw1)
		self.w2 = self.w2 - (self.lr * dl_dw2)
	def word_vec(self, word):
		w_index = self.word_index[word]
		v_w = self.w1[w_index]
		return v_w
	def vec_sim(self, word, top_n):
		v_w1 = self.word_vec(word)
		word_sim = {}
		for i in range(self.v_count):
			v_w2 = self.w1[i]
			theta_sum = np.dot(v_w1, v_w2)
			theta_den = np.linalg.norm(v_w1) * np.linalg.norm(v_w2)
			theta = theta_sum / theta_den
			word = self.index_word[i]
			word_sim[word] = theta
		words_sorted = sorted(word_sim.items(), key=lambda kv: kv[1], reverse=True)
		for word, sim in words_sorted[:top_n]:
			print(word, round(sim, 9))
np.random.seed(0)
w2v = word2vec()
training_data = w2v.generate_training_data(settings, corpus)
len(training_data)
# %%
w2v.train(training_data)
# %%
word = "machine"
vec = w2v.word_vec(word)
print(word, vec)
w2v.vec_sim("machine", 3)
# %%
training_data[0]
# %%
# skip-gram pairs with negative sampling
tokens = re.findall(r"\b\w+\b", (text + '. Words, words; and 3 numbers!').lower())
vocab = OrderedDict.fromkeys(tokens); vocab = {w: i for i, w in enumerate(vocab)}
pairs = [(t, tokens[j]) for i, t in enumerate(tokens) for j in range(max(0, i - 2), min(len(tokens), i + 3)) if j != i]
print(len(pairs), pairs[:5])
freq = np.array([tokens.count(w) for w in vocab]) ** 0.75
p = freq / freq.sum()
neg = np.random.choice(len(vocab), size=(3, 5), p=p)
neg, p.round(3)
# %%
co = np.zeros((len(vocab),) * 2, int)
for (a, b) in pairs: co[vocab[a]][vocab[b]] += 1
co[:4, :8], (co == co.T).all()
# %%
groups = {k: [w for w in g] for k, g in itertools.groupby(sorted(vocab, key=len), key=len)}
groups
# %%
idx2w = {v: k for k, v in vocab.items()}
sent = ' '.join(idx2w.get(i, '<unk>') for i in [0, 1, 2, 99]); sent.title(), sent.split('<')[0].strip().capitalize()
