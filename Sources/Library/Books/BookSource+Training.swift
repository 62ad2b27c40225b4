extension BookSource {
  /// `common.trainer`: the first book's `Trainer(network, x_train, …).train()` and the second book's
  /// `Trainer(model, optimizer).fit(…)` under one name; the arguments tell which is meant.
  static let trainer = #"""
    import time
    import numpy as np
    import matplotlib.pyplot as plt
    from common.optimizer import *
    from common.util import clip_grads


    def remove_duplicate(params, grads):
        """Joins the gradients of parameters that occur twice in the lists."""
        params, grads = params[:], grads[:]
        while True:
            found = False
            for i in range(len(params)):
                for j in range(i + 1, len(params)):
                    if params[i] is params[j]:
                        grads[i] += grads[j]
                        found = True
                    elif params[i].ndim == 2 and params[j].ndim == 2 \
                            and params[i].T.shape == params[j].shape \
                            and np.shares_memory(params[i], params[j]) \
                            and np.all(params[i].T == params[j]):
                        grads[i] += grads[j].T
                        found = True
                    if found:
                        params.pop(j)
                        grads.pop(j)
                        break
                if found:
                    break
            if not found:
                break
        return params, grads


    def _plot(verbose, model, x, t):
        """The picture that verbose='plot' asks for."""
        if verbose != 'plot':
            return None
        from keras._picture import Picture
        return Picture(type(model).__name__, answer=getattr(model, 'predict', None), x=x, y=t)


    def _explain(model, x, loss, epoch, step, steps):
        """Says where numbers stopped being finite, and what helps."""
        layers = model.layers
        named = list(layers.items()) if hasattr(layers, 'items') else \
            [('%d (%s)' % (i + 1, type(layer).__name__), layer) for i, layer in enumerate(layers)]
        where = 'in the loss itself'
        for name, layer in named:
            if not all(np.all(np.isfinite(p)) for p in getattr(layer, 'params', [])):
                where = 'in the weights of layer ' + name
                break
        else:
            if not np.all(np.isfinite(x)):
                where = 'in the data'
            else:
                for name, layer in named:
                    x = layer.forward(x)
                    if not np.all(np.isfinite(x)):
                        where = 'in the output of layer ' + name
                        break
        print('Training stopped in epoch %d at step %d of %d: the loss is %s. It appeared first %s.\n'
              'Usual cures: a smaller learning rate, inputs scaled to 0 .. 1, clipped gradients '
              '(max_grad=5), other starting weights.' % (epoch, step, steps, float(loss), where))


    class Trainer:
        """Trains; verbose=False is silent, verbose='plot' draws the curves as they grow."""

        def __init__(self, network, *args, **options):
            self.network = self.model = network
            if len(args) + len(options) == 1:
                self.optimizer = args[0] if args else options['optimizer']
                self.loss_list = []
                self.eval_interval = None
                self.current_epoch = 0
            else:
                self._prepare(*args, **options)

        # the second book

        def fit(self, x, t, max_epoch=10, batch_size=32, max_grad=None, eval_interval=20, verbose=True):
            plot = _plot(verbose, self.model, x, t)
            done = [0]
            try:
                self._fit(x, t, max_epoch, batch_size, max_grad, eval_interval, verbose, plot, done)
            except KeyboardInterrupt:
                print('Interrupted after %d of %d iterations; parameters keep the last step'
                      % (done[0], max_epoch * (len(x) // batch_size)))
                raise
            finally:
                if plot:
                    plot.finish()

        def _fit(self, x, t, max_epoch, batch_size, max_grad, eval_interval, verbose, plot, done):
            data_size = len(x)
            max_iters = data_size // batch_size
            self.eval_interval = eval_interval
            model, optimizer = self.model, self.optimizer
            total_loss = 0
            loss_count = 0
            start_time = time.time()
            for epoch in range(max_epoch):
                idx = np.random.permutation(np.arange(data_size))
                x = x[idx]
                t = t[idx]
                for iters in range(max_iters):
                    batch_x = x[iters * batch_size:(iters + 1) * batch_size]
                    batch_t = t[iters * batch_size:(iters + 1) * batch_size]
                    loss = model.forward(batch_x, batch_t)
                    if not loss - loss == 0:
                        _explain(model, batch_x, loss, self.current_epoch + 1, iters + 1, max_iters)
                        return
                    model.backward()
                    params, grads = remove_duplicate(model.params, model.grads)
                    if max_grad is not None:
                        clip_grads(grads, max_grad)
                    optimizer.update(params, grads)
                    total_loss += loss
                    loss_count += 1
                    done[0] += 1
                    if plot:
                        plot.collect('loss', loss, done[0], max_iters, max_epoch)
                        plot.draw()
                    if (eval_interval is not None) and (iters % eval_interval) == 0:
                        avg_loss = total_loss / loss_count
                        elapsed_time = time.time() - start_time
                        if verbose and verbose != 'plot':
                            print('| 에폭 %d |  반복 %d / %d | 시간 %d[s] | 손실 %.2f'
                                  % (self.current_epoch + 1, iters + 1, max_iters, elapsed_time, avg_loss))
                        self.loss_list.append(float(avg_loss))
                        total_loss, loss_count = 0, 0
                self.current_epoch += 1

        def plot(self, ylim=None):
            x = np.arange(len(self.loss_list))
            if ylim is not None:
                plt.ylim(*ylim)
            plt.plot(x, self.loss_list, label='train')
            plt.xlabel('반복 (x' + str(self.eval_interval) + ')')
            plt.ylabel('손실')
            plt.show()

        # the first book

        def _prepare(self, x_train, t_train, x_test, t_test, epochs=20, mini_batch_size=100,
                     optimizer='SGD', optimizer_param={'lr': 0.01},
                     evaluate_sample_num_per_epoch=None, verbose=True):
            self.verbose = bool(verbose) and verbose != 'plot'
            self.plot = _plot(verbose, self.network, x_train, t_train)
            self.x_train, self.t_train = x_train, t_train
            self.x_test, self.t_test = x_test, t_test
            self.epochs = epochs
            self.batch_size = mini_batch_size
            self.evaluate_sample_num_per_epoch = evaluate_sample_num_per_epoch
            classes = {'sgd': SGD, 'momentum': Momentum, 'nesterov': Nesterov,
                       'adagrad': AdaGrad, 'rmsprop': RMSprop, 'adam': Adam}
            self.optimizer = classes[optimizer.lower()](**optimizer_param)
            self.train_size = x_train.shape[0]
            self.iter_per_epoch = max(self.train_size / mini_batch_size, 1)
            self.max_iter = int(epochs * self.iter_per_epoch)
            self.current_iter = 0
            self.current_epoch = 0
            self.train_loss_list = []
            self.train_acc_list = []
            self.test_acc_list = []

        def train_step(self):
            batch_mask = np.random.choice(self.train_size, self.batch_size)
            x_batch = self.x_train[batch_mask]
            t_batch = self.t_train[batch_mask]
            grads = self.network.gradient(x_batch, t_batch)
            self.optimizer.update(self.network.params, grads)
            loss = self.network.loss(x_batch, t_batch)
            self.train_loss_list.append(loss)
            if self.verbose:
                print("train loss:" + str(loss))
            if not loss - loss == 0:
                _explain(self.network, x_batch, loss, self.current_epoch, self.current_iter + 1,
                         self.max_iter)
                return False
            if self.plot:
                self.plot.collect('loss', loss, self.current_iter + 1, int(self.iter_per_epoch),
                                  self.epochs)
                self.plot.draw()
            if self.current_iter % self.iter_per_epoch == 0:
                self.current_epoch += 1
                x_train, t_train = self.x_train, self.t_train
                x_test, t_test = self.x_test, self.t_test
                if self.evaluate_sample_num_per_epoch is not None:
                    n = self.evaluate_sample_num_per_epoch
                    x_train, t_train = x_train[:n], t_train[:n]
                    x_test, t_test = x_test[:n], t_test[:n]
                train_acc = self.network.accuracy(x_train, t_train)
                test_acc = self.network.accuracy(x_test, t_test)
                self.train_acc_list.append(train_acc)
                self.test_acc_list.append(test_acc)
                if self.verbose:
                    print("=== epoch:" + str(self.current_epoch) + ", train acc:" + str(train_acc)
                          + ", test acc:" + str(test_acc) + " ===")
            self.current_iter += 1
            return True

        def train(self):
            try:
                for i in range(self.max_iter):
                    if not self.train_step():
                        return
            except KeyboardInterrupt:
                print('Interrupted after %d of %d iterations; parameters keep the last step'
                      % (self.current_iter, self.max_iter))
                raise
            finally:
                if self.plot:
                    self.plot.finish()
            test_acc = self.network.accuracy(self.x_test, self.t_test)
            if self.verbose:
                print("=============== Final Test Accuracy ===============")
                print("test acc:" + str(test_acc))
    """#
}
