# %%
import matplotlib.pyplot as plt
plt.ion()
losses = []
for epoch in range(12):
    losses.append(1 / (epoch + 1))
    plt.cla()
    plt.plot(losses, label='loss')
    plt.title(f'epoch {epoch}')
    plt.pause(0.001)
    if epoch % 6 == 0:
        print('epoch', epoch)
plt.ioff()
plt.show()
