extension SklearnSource {
  /// `make_classification`, after Guyon's design of the data for the NIPS 2003 feature selection challenge.
  static let classification = #"""

    def _corners(count, dimensions, random):
        if dimensions > 30:
            rest = random.randint(2, size=(count, dimensions - 30))
            return np.hstack([rest, _corners(count, 30, random)])
        if count > 2 ** dimensions:
            raise ValueError('n_population should be greater or equal than n_samples, got '
                             f'n_samples > n_population ({count} > {2 ** dimensions})')
        ratio = count / 2 ** dimensions
        if ratio >= 0.99 or ratio <= 0.01:
            numbers = _distinct(2 ** dimensions, count, ratio, random)
        else:
            numbers = random.permutation(2 ** dimensions)[:count]
        return (np.asarray(numbers)[:, None] >> np.arange(dimensions)[::-1]) & 1


    def _distinct(population, count, ratio, random):
        if ratio < 0.2:
            found = []
            for _ in range(count):
                number = random.randint(population)
                while number in found:
                    number = random.randint(population)
                found.append(number)
            return found
        found = list(range(count))
        for i in range(count, population):
            j = random.randint(0, i + 1)
            if j < count:
                found[j] = i
        return found


    def make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0, n_classes=2,
                            n_clusters_per_class=2, weights=None, flip_y=0.01, class_sep=1.0, hypercube=True, shift=0.0,
                            scale=1.0, shuffle=True, random_state=None):
        """Clouds around the corners of a cube, with columns that say nothing."""
        random = check_random_state(random_state)
        if n_informative + n_redundant + n_repeated > n_features:
            raise ValueError('Number of informative, redundant and repeated features must sum to less than the number of'
                             ' total features')
        if n_informative < np.log2(n_classes * n_clusters_per_class):
            raise ValueError(f'n_classes({n_classes}) * n_clusters_per_class({n_clusters_per_class}) must be smaller or'
                             f' equal 2**n_informative({n_informative})={2 ** n_informative}')
        weights = [1.0 / n_classes] * n_classes if weights is None else list(weights)
        if len(weights) == n_classes - 1:
            weights.append(1.0 - sum(weights))
        rest = n_features - n_informative - n_redundant - n_repeated
        clusters = n_classes * n_clusters_per_class
        sizes = [int(n_samples * weights[k % n_classes] / n_clusters_per_class) for k in range(clusters)]
        for i in range(n_samples - sum(sizes)):
            sizes[i % clusters] += 1
        X, y = np.zeros((n_samples, n_features)), np.zeros(n_samples, dtype=int)
        centroids = _corners(clusters, n_informative, random).astype(float)
        centroids *= 2 * class_sep
        centroids -= class_sep
        if not hypercube:
            centroids *= random.uniform(size=(clusters, 1))
            centroids *= random.uniform(size=(1, n_informative))
        X[:, :n_informative] = random.standard_normal(size=(n_samples, n_informative))
        stop = 0
        for k, centroid in enumerate(centroids):
            start, stop = stop, stop + sizes[k]
            y[start:stop] = k % n_classes
            part = X[start:stop, :n_informative]
            turn = 2 * random.uniform(size=(n_informative, n_informative)) - 1
            part[...] = np.dot(part, turn)
            part += centroid
        used = n_informative + n_redundant
        if n_redundant > 0:
            mix = 2 * random.uniform(size=(n_informative, n_redundant)) - 1
            X[:, n_informative:used] = np.dot(X[:, :n_informative], mix)
        if n_repeated > 0:
            places = ((used - 1) * random.uniform(size=n_repeated) + 0.5).astype(np.intp)
            X[:, used:used + n_repeated] = X[:, places]
        if rest > 0:
            X[:, -rest:] = random.standard_normal(size=(n_samples, rest))
        if flip_y >= 0.0:
            flipped = random.uniform(size=n_samples) < flip_y
            y[flipped] = random.randint(n_classes, size=flipped.sum())
        if shift is None:
            shift = (2 * random.uniform(size=n_features) - 1) * class_sep
        X += shift
        if scale is None:
            scale = 1 + 100 * random.uniform(size=n_features)
        X *= scale
        if shuffle:
            X, y = _mixed(X, y, random_state=random)
            places = np.arange(n_features)
            random.shuffle(places)
            X[:, :] = X[:, places]
        return X, y

    """#

  /// The measures of 150 irises (R. A. Fisher, "The use of multiple measurements in taxonomic problems", 1936), in
  /// millimetres, four for each flower, fifty flowers of each kind; and what is not here.
  static let flowers = #"""

    _IRISES = """\
        51351402493014024732130246311502503614025439170446341403503415024429140249311501543715024834160248301401 \
        43301101584012025744150454391304513514035738170351381503543417025137150446361002513317054834190250301602 \
        50341604523515025234140247321602483116025434150452411501554214024931150250321202553513024936140144301302 \
        51341502503513034523130344321302503516065138190448301403513816024632140253371502503314027032471464324515 \
        69314915552340136528461557284513633347164924331066294613522739145020351059304215602240106129471456293613 \
        67314414563045155827411062224515562539115932481861284013632549156128471264294313663044146828481467305017 \
        60294515572635105524381155243710582739126027511654304515603445166731471563234413563041135525401355264412 \
        61304614582640125023331056274213573042125729421362294313512530115728411363336025582751197130592163295618 \
        65305822763066214925451773296318672558187236612565325120642753196830552157255020582851246432532365305518 \
        77386722772669236022501569325723562849207728672063274918673357217232601862284818613049186428562172305816 \
        74286119793864206428562263285115612656147730612363345624643155186030481869315421673156246931512358275119 \
        68325923673357256730522363255019653052206234542359305118"""


    def load_iris(*, return_X_y=False, as_frame=False):
        """Fisher's irises."""
        if as_frame:
            raise NotImplementedError('nabla has no data frames; load_iris() gives arrays')
        digits = _IRISES.replace(' ', '').replace('\n', '')
        data = np.array([int(digits[i:i + 2]) / 10 for i in range(0, len(digits), 2)]).reshape(150, 4)
        target = np.repeat(np.arange(3), 50)
        if return_X_y:
            return data, target
        return Bunch(data=data, target=target, frame=None, target_names=np.array(['setosa', 'versicolor', 'virginica']),
                     DESCR='Iris plants dataset, R. A. Fisher, 1936', feature_names=['sepal length (cm)', 'sepal width (cm)',
                     'petal length (cm)', 'petal width (cm)'], filename='iris.csv', data_module='sklearn.datasets.data')


    def _refuse(name, instead):
        def load(*args, **kwargs):
            raise NotImplementedError(f'nabla does not come with the data of {name}(); {instead}')
        load.__name__ = name
        return load


    load_digits = _refuse('load_digits', 'dataset.digits.load_digits() draws digits of 28 by 28')
    fetch_openml = _refuse('fetch_openml', 'dataset.mnist.load_mnist() reads the digits that `data mnist` downloads')
    fetch_mldata = _refuse('fetch_mldata', 'dataset.mnist.load_mnist() reads the digits that `data mnist` downloads')
    load_breast_cancer = _refuse('load_breast_cancer', 'load_iris() and make_classification() are there')
    load_wine = _refuse('load_wine', 'load_iris() and make_classification() are there')
    load_diabetes = _refuse('load_diabetes', 'make_regression() is there')
    fetch_california_housing = _refuse('fetch_california_housing', 'make_regression() is there')
    load_boston = _refuse('load_boston', 'make_regression() is there')

    """#
}
