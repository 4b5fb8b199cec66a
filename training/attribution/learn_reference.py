#!/usr/bin/env python3
"""learn_reference.py HEARSAY DATA GOLD INPUT [--rounds N]: learns the weights by which pronouns and definite nouns find whom they mean.

HEARSAY is the program, DATA its hearsay.data (a copy: it is written over), GOLD and INPUT what build.py writes for the train part. Coordinate
ascent over whole weights of agents.toml, [reference.pronoun] and [reference.noun], on every second report; the others are held out. A
weight moves only where more chains come out right. Prints the tables for agents.toml, and the figures of both halves before and after.
The program reads its weights from DATA anew each time, where the two tables stand as plain text: they are replaced in place, shortened or
lengthened by blank lines, and the checksum of src/base/pack.cc is renewed. Needs the package xxhash.
"""
import argparse, collections, json, pathlib, re, struct, subprocess, sys
import xxhash

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import score_chains

TABLES = {'pronoun': 'sentence paragraph subject possessor object first name parallel own_subject both_speak last_speaker embedded quoted own_words gender mentions'.split(),
          'noun': 'sentence paragraph subject first name both_speak last_speaker embedded quoted gender mentions least'.split()}
STEPS = (6, -6, 2, -2)


def render(weights):
    return '\n'.join(f'[reference.{t}]\n' + ''.join(f'{k} = {v}\n' for k, v in weights[t].items() if v) for t in TABLES)


class Data:
    def __init__(self, path):
        self.path, raw = path, path.read_bytes()
        self.begin = raw.index(b'[reference.pronoun]')
        self.end = raw.index(b'\n[words]', self.begin)
        self.head, self.tail, text = raw[:self.begin], raw[self.end:], raw[self.begin:self.end].decode()
        self.weights = {}
        for table in TABLES:
            part = text[text.index(f'[reference.{table}]'):].split('\n[')[0]
            told = {k: int(v) for k, v in re.findall(r'^(\w+) = (-?\d+)$', part, re.M)}
            self.weights[table] = {k: told.get(k, 0) for k in dict.fromkeys([*TABLES[table], *told])}

    def write(self, weights):
        text = render(weights).encode()
        room = self.end - self.begin
        if len(text) > room:
            raise SystemExit(f'{len(text) - room} bytes too many: put a long comment behind the tables of DATA')
        rest = self.head[32:] + text + b'\n' * (room - len(text)) + self.tail
        self.path.write_bytes(self.head[:24] + struct.pack('<Q', xxhash.xxh3_64_intdigest(rest)) + rest)


def prepared(gold):
    for doc in gold:
        called = collections.defaultdict(set)
        for s in (s for x in doc['attributions'] for s in x['sources']):
            called[s['name']] |= {s['name'], s['text']}
            s['called'] = called[s['name']]
    return gold


def right(gold, out):
    """Chains right, by half."""
    system = {r['id']: r for r in map(json.loads, out.splitlines()) if 'attributions' in r}
    n = [0, 0]
    for i, doc in enumerate(gold):
        record = system[doc['id']]
        n[i % 2] += sum(any(score_chains.same_chain(x['sources'], c[0]) for c in score_chains.candidates(x, record)) for x in doc['attributions'])
    return n


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('hearsay'); p.add_argument('data', type=pathlib.Path); p.add_argument('gold'); p.add_argument('input')
    p.add_argument('--rounds', type=int, default=2)
    a = p.parse_args()
    with open(a.gold, encoding='utf-8') as f:
        gold = prepared([json.loads(l) for l in f if l.strip()])
    data = Data(a.data)
    size = [sum(len(d['attributions']) for d in gold[h::2]) for h in (0, 1)]

    def measure(weights):
        data.write(weights)
        return right(gold, subprocess.run([a.hearsay, 'annotate', a.input], capture_output=True, text=True, check=True).stdout)

    best, first = {t: dict(w) for t, w in data.weights.items()}, measure(data.weights)
    score = first
    for _ in range(a.rounds):
        moved = False
        for table, names in TABLES.items():
            for name in names:
                for step in STEPS:
                    trial = {t: dict(w) for t, w in best.items()}
                    trial[table][name] += step
                    told = measure(trial)
                    if told[0] > score[0]:
                        best, score, moved = trial, told, True
                        print(f'{table}.{name} = {trial[table][name]}: {told[0]} of {size[0]}, held out {told[1]} of {size[1]}', file=sys.stderr, flush=True)
        if not moved:
            break
    data.write(best)
    print(render(best))
    print(f'# learnt on {size[0]}: {first[0]} -> {score[0]}; held out {size[1]}: {first[1]} -> {score[1]}')


if __name__ == '__main__':
    main()
