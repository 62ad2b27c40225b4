import io, re, unittest

class T(unittest.TestCase):
    def setUp(self):
        self.items = [1, 2]
    def test_equal(self):
        self.assertEqual(self.items, [1, 3])
    def test_fine(self):
        with self.assertRaises(ValueError) as context:
            int('x')
        self.assertIn('invalid', str(context.exception))
    def test_near(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertAlmostEqual(1, 1.1)
    def test_parts(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)
    @unittest.skip('later')
    def test_skipped(self):
        pass
    @unittest.expectedFailure
    def test_wrong(self):
        self.assertDictEqual({'a': 1}, {'a': 2})
    def test_error(self):
        {}['k']

out = io.StringIO()
result = unittest.TextTestRunner(stream=out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
text = re.sub(r'  File .*\n(?:    .*\n)*', '', out.getvalue())
print(re.sub(r'in \d\.\d+s', 'in 0s', text))
print(result.testsRun, len(result.failures), len(result.errors), result.wasSuccessful())
