# %%
import random, string
import numpy as np
random.seed(42)
TARGET = "hello world"
GENES = string.ascii_lowercase + ' '
# %%
class Individual(object):
    '''
    Class representing individual in population
    '''
    def __init__(self, chromosome):
        self.chromosome = chromosome
        self.fitness = self.cal_fitness()
    @classmethod
    def mutated_genes(cls):
        global GENES
        gene = random.choice(GENES)
        return gene
    @classmethod
    def create_gnome(cls):
        global TARGET
        gnome_len = len(TARGET)
        return [cls.mutated_genes() for _ in range(gnome_len)]
    def mate(self, par2):
        child_chromosome = []
        for gp1, gp2 in zip(self.chromosome, par2.chromosome):
            prob = random.random()
            if prob < 0.45:
                child_chromosome.append(gp1)
            elif prob < 0.90:
                child_chromosome.append(gp2)
            else:
                child_chromosome.append(self.mutated_genes())
        return Individual(child_chromosome)
    def cal_fitness(self):
        fitness = 0
        for gs, gt in zip(self.chromosome, TARGET):
            if gs != gt: fitness+= 1
        return fitness
    def __lt__(self, other): return self.fitness < other.fitness
# %%
def main():
    generation = 1
    found = False
    population = []
    for _ in range(50):
        gnome = Individual.create_gnome()
        population.append(Individual(gnome))
    while not found:
        population = sorted(population, key = lambda x:x.fitness)
        if population[0].fitness <= 0:
            found = True
            break
        new_generation = []
        s = int((10*50)/100)
        new_generation.extend(population[:s])
        s = int((90*50)/100)
        for _ in range(s):
            parent1 = random.choice(population[:25])
            parent2 = random.choice(population[:25])
            child = parent1.mate(parent2)
            new_generation.append(child)
        population = new_generation
        if generation % 10 == 1:
            print("Generation: {}\tString: {}\tFitness: {}".\
                  format(generation,
                  "".join(population[0].chromosome),
                  population[0].fitness))
        generation += 1
    print("Generation: {}\tString: {}\tFitness: {}".format(generation, "".join(population[0].chromosome), population[0].fitness))
if __name__ == '__main__':
    main()
# %%
def fitness(pop): return (pop ** 2).sum(axis=1)
rng = np.random.RandomState(0)
pop = rng.uniform(-5, 5, (8, 3))
for gen in range(5):
    f = fitness(pop); idx = np.argsort(f)[:4]; parents = pop[idx]
    off = np.empty((4, 3)); cut = np.uint8(off.shape[1] / 2)
    for k in range(4):
        off[k, 0:cut] = parents[k % 4, 0:cut]; off[k, cut:] = parents[(k + 1) % 4, cut:]
        off[k, rng.randint(3)] += rng.normal(0, .1)
    pop[0:4, :] = parents; pop[4:, :] = off
    print("gen", gen, "best", f.min().round(4), cut, type(cut))
# %%
items = [('map', 9, 150), ('compass', 13, 35), ('water', 153, 200), ('sandwich', 50, 160), ('glucose', 15, 60), ('tin', 68, 45)]
def knapsack(items, cap):
    table = [[0 for w in range(cap + 1)] for j in range(len(items) + 1)]
    for j in range(1, len(items) + 1):
        item, wt, val = items[j-1]
        for w in range(1, cap + 1):
            table[j][w] = table[j-1][w] if wt > w else max(table[j-1][w], table[j-1][w-wt] + val)
    result, w = [], cap
    for j in range(len(items), 0, -1):
        if table[j][w] != table[j-1][w]:
            item, wt, val = items[j-1]; result.append(items[j-1]); w -= wt
    return result
bag = knapsack(items, 200)
print("Bagged:\n  " + '\n  '.join(sorted(item for item, _, _ in bag)))
print("for a total value of %i and a total weight of %i" % (sum(v for _, _, v in bag), sum(w for _, w, _ in bag)))
# %%
from operator import attrgetter, itemgetter
pop2 = [Individual(list(s)) for s in ("hello worle", "jello world", "abcdefghijk")]
best = min(pop2, key=attrgetter('fitness')); print(''.join(best.chromosome), best.fitness, [p.fitness for p in sorted(pop2)])
sorted(items, key=itemgetter(2, 0), reverse=True)[0], max(items, key=lambda it: it[2] / it[1])
# %%
weights = [p.fitness + 1 for p in pop2]; print(random.choices(range(3), weights=weights, k=6), random.sample(range(30), 4), random.randint(1, 6), random.gauss(0, 1))
bits = [random.getrandbits(1) for _ in range(10)]; int(''.join(map(str, bits)), 2), bin(37)[2:].zfill(8), f"{37:#010b}", int('0b101', 0)
