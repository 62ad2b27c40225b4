def forward(x): return x
fowrard(1)
