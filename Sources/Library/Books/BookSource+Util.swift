extension BookSource {
  /// `common.util` of both books.
  static let util = #"""
    import numpy as np


    def smooth_curve(x):
        """A moving average with a Kaiser window, to read noisy losses by."""
        window_len = 11
        s = np.r_[x[window_len - 1:0:-1], x, x[-1:-window_len:-1]]
        w = np.kaiser(window_len, 2)
        y = np.convolve(w / w.sum(), s, mode='valid')
        return y[5:len(y) - 5]


    def shuffle_dataset(x, t):
        permutation = np.random.permutation(x.shape[0])
        x = x[permutation, :] if x.ndim == 2 else x[permutation, :, :, :]
        t = t[permutation]
        return x, t


    def conv_output_size(input_size, filter_size, stride=1, pad=0):
        return (input_size + 2 * pad - filter_size) / stride + 1


    def im2col(input_data, filter_h, filter_w, stride=1, pad=0):
        """The picture under each window (N, C, H, W) as a row (N*OH*OW, C*FH*FW)."""
        N, C, H, W = input_data.shape
        out_h = (H + 2 * pad - filter_h) // stride + 1
        out_w = (W + 2 * pad - filter_w) // stride + 1
        img = np.pad(input_data, [(0, 0), (0, 0), (pad, pad), (pad, pad)], 'constant')
        col = np.zeros((N, C, filter_h, filter_w, out_h, out_w), dtype=input_data.dtype)
        for y in range(filter_h):
            for x in range(filter_w):
                col[:, :, y, x] = img[:, :, y:y + stride * out_h:stride, x:x + stride * out_w:stride]
        return col.transpose(0, 4, 5, 1, 2, 3).reshape(N * out_h * out_w, -1)


    def col2im(col, input_shape, filter_h, filter_w, stride=1, pad=0):
        """Adds rows of im2col back to the pictures they came from."""
        N, C, H, W = input_shape
        out_h = (H + 2 * pad - filter_h) // stride + 1
        out_w = (W + 2 * pad - filter_w) // stride + 1
        col = col.reshape(N, out_h, out_w, C, filter_h, filter_w).transpose(0, 3, 4, 5, 1, 2)
        img = np.zeros((N, C, H + 2 * pad + stride - 1, W + 2 * pad + stride - 1), dtype=col.dtype)
        for y in range(filter_h):
            for x in range(filter_w):
                img[:, :, y:y + stride * out_h:stride, x:x + stride * out_w:stride] += col[:, :, y, x]
        return img[:, :, pad:H + pad, pad:W + pad]


    def preprocess(text):
        """Numbers for the words of a text, and both dictionaries."""
        words = text.lower().replace('.', ' .').split(' ')
        word_to_id = {}
        for word in words:
            if word not in word_to_id:
                word_to_id[word] = len(word_to_id)
        id_to_word = {i: word for word, i in word_to_id.items()}
        return np.array([word_to_id[word] for word in words]), word_to_id, id_to_word


    def cos_similarity(x, y, eps=1e-8):
        nx = x / (np.sqrt(np.sum(x ** 2)) + eps)
        ny = y / (np.sqrt(np.sum(y ** 2)) + eps)
        return np.dot(nx, ny)


    def most_similar(query, word_to_id, id_to_word, word_matrix, top=5):
        """Prints the words whose vectors point most in the direction of the query's."""
        if query not in word_to_id:
            print('%s is not found' % query)
            return
        print('\n[query] ' + query)
        target = word_matrix[word_to_id[query]]
        similarity = np.array([cos_similarity(row, target) for row in word_matrix])
        shown = 0
        for i in (-1 * similarity).argsort():
            if id_to_word[int(i)] == query:
                continue
            print(' %s: %s' % (id_to_word[int(i)], similarity[i]))
            shown += 1
            if shown >= top:
                return


    def create_co_matrix(corpus, vocab_size, window_size=1):
        """How often words stand near each other."""
        matrix = np.zeros((vocab_size, vocab_size), dtype=np.int32)
        for i, word in enumerate(corpus):
            for distance in range(1, window_size + 1):
                if i - distance >= 0:
                    matrix[word, corpus[i - distance]] += 1
                if i + distance < len(corpus):
                    matrix[word, corpus[i + distance]] += 1
        return matrix


    def ppmi(C, verbose=False, eps=1e-8):
        """Positive pointwise mutual information of a co-occurrence matrix."""
        M = np.zeros_like(C, dtype=np.float32)
        N = np.sum(C)
        S = np.sum(C, axis=0)
        total = C.shape[0] * C.shape[1]
        count = 0
        for i in range(C.shape[0]):
            for j in range(C.shape[1]):
                M[i, j] = max(0, np.log2(C[i, j] * N / (S[j] * S[i]) + eps))
                if verbose:
                    count += 1
                    if count % (total // 100 + 1) == 0:
                        print('%.1f%% 완료' % (100 * count / total))
        return M


    def create_contexts_target(corpus, window_size=1):
        """Each word with its neighbours."""
        target = corpus[window_size:-window_size]
        contexts = []
        for i in range(window_size, len(corpus) - window_size):
            contexts.append([corpus[i + t] for t in range(-window_size, window_size + 1) if t != 0])
        return np.array(contexts), np.array(target)


    def convert_one_hot(corpus, vocab_size):
        N = corpus.shape[0]
        one_hot = np.zeros(corpus.shape + (vocab_size,), dtype=np.int32)
        if corpus.ndim == 1:
            one_hot[np.arange(N), corpus] = 1
        else:
            for i in range(N):
                one_hot[i, np.arange(corpus.shape[1]), corpus[i]] = 1
        return one_hot


    def normalize(x):
        if x.ndim == 2:
            return x / np.sqrt((x * x).sum(1)).reshape((x.shape[0], 1))
        return x / np.sqrt((x * x).sum())


    def clip_grads(grads, max_norm):
        """Scales all gradients so that their joint norm is at most max_norm."""
        total_norm = 0
        for grad in grads:
            total_norm += np.sum(grad ** 2)
        total_norm = np.sqrt(total_norm)
        rate = max_norm / (total_norm + 1e-6)
        if rate < 1:
            for grad in grads:
                grad *= rate
    """#
}
