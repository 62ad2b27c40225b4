import numpy as np

x = np.array([1., 2, 0, -1, 3])
print(np.fft.fft(x), np.fft.ifft(x), np.fft.rfft(x), np.fft.irfft(np.fft.rfft(x), 5), np.fft.fft(x * 1j), sep='\n')
print(np.fft.fft([1, 2, 3, 4]), np.fft.fft(x, n=3), np.fft.fft(x, n=8), np.fft.fft(x, norm='ortho'), np.fft.ifft(x, norm='forward'), sep='\n')
t = np.arange(12).reshape(3, 4)
print(np.fft.fft(t, axis=0), np.fft.fft2(t), np.fft.ifft2(t), np.fft.rfft2(t), np.fft.fftn(t, s=(2, 2), axes=(0, 1)), np.fft.irfft2(np.fft.rfft2(t)), sep='\n')
print(np.fft.hfft([1, 2j, 3]), np.fft.ihfft([1., 2, 3, 4]), np.fft.fft(x.astype('f')), np.fft.rfft(x.astype('f'), norm='ortho').dtype, sep='\n')
signal = np.sin(2 * np.pi * 3 * np.arange(64) / 64) + 0.5 * np.cos(2 * np.pi * 10 * np.arange(64) / 64)
size = np.abs(np.fft.rfft(signal))
print(np.argsort(size)[-2:], np.fft.fftfreq(8), np.allclose(np.fft.ifft(np.fft.fft(signal)).real, signal), np.fft.fftshift(np.fft.fftfreq(5)))
print(np.allclose(np.convolve([1, 2, 3], [0, 1, 0.5]), np.fft.ifft(np.fft.fft([1, 2, 3], 5) * np.fft.fft([0, 1, 0.5], 5)).real))
for text in ['np.fft.fft([])', 'np.fft.fft(5)', 'np.fft.fft([1, 2], n=0)', 'np.fft.fft([1, 2], axis=3)', 'np.fft.rfft([1j, 2])', 'np.fft.fft([1, 2], norm="x")']:
    try:
        print(eval(text))
    except Exception as error:
        print(text, '|', type(error).__name__, '|', error)
