#!/usr/bin/env python3
"""Labels raw text with several trained nets that vote, for training a net on gold and labelled text together.

    hearsay annotate --syntax TEXT.jsonl | training/label_text.py --nets build/net1/net.pt build/net2/net.pt \\
        --rows build/release/bin/word_rows --name-words data/languages/en/name_words.tsv --words 1000000 > labelled.jsonl

The nets' log-probabilities are averaged; trees are decoded from the average. A sentence is kept where the nets are sure of it
(mean probability of its arcs over --sure) and has between 4 and 60 words. Out: one JSON object a sentence with forms, upos, feats, heads, rels, names.
"""
import argparse, json, random, sys
import numpy as np
import torch
import train_net as T


def sentences_of(stream, limit, seed):
    """Sentences of annotation records, a random share of each document until `limit` words are there."""
    rng, words = random.Random(seed), 0
    for line in stream:
        record = json.loads(line)
        tokens, at = record['tokens'], 0
        for begin, end in record['sentences']:
            group = []
            while at < len(tokens) and tokens[at]['span'][1] <= end:
                if tokens[at]['span'][0] >= begin:
                    group.append(tokens[at]['form'])
                at += 1
            if 4 <= len(group) <= 60 and rng.random() < 0.5:
                s = T.Sentence()
                s.forms, s.upos, s.feats, s.heads, s.rels, s.names = group, None, None, None, None, None
                yield s
                words += len(group)
        if words >= limit:
            return


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--nets', nargs='+', required=True); p.add_argument('--rows', nargs='+', required=True, help='one word_rows program for all nets, or one each')
    p.add_argument('--name-words', required=True); p.add_argument('--words', type=int, default=1000000)
    p.add_argument('--sure', type=float, default=0.75); p.add_argument('--seed', type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(1)
    sentences = list(sentences_of(sys.stdin, a.words, a.seed))
    rows = a.rows * len(a.nets) if len(a.rows) == 1 else a.rows
    nets, vocabularies = [], {}
    for path, program in zip(a.nets, rows):
        saved = torch.load(path)
        net = T.Net(*(len(saved['maps'][k]) for k in ('upos', 'feats', 'rels')))
        net.load_state_dict(saved['state'])
        net.eval()
        if program not in vocabularies:
            vocabularies[program] = T.Vocabulary(sentences, program, a.name_words)
        nets.append((net, vocabularies[program]))
        maps = saved['maps']
    kept = 0
    with torch.no_grad():
        for group in T.batches(sentences, 4000, random.Random(a.seed)):
            encoded = []
            for net, vocabulary in nets:
                x, mask = T.inputs(net, vocabulary, group, 0, False, np.random.default_rng(0))
                encoded.append((net, net.encode(x, mask, 0)))
            vote = lambda of: sum(of(net, h).log_softmax(-1) for net, h in encoded) / len(encoded)
            tags, feats, names, arcs = (vote(of) for of in (lambda n, h: n.tag(h), lambda n, h: n.feat(h), lambda n, h: n.name(h), lambda n, h: n.arcs(h)))
            heads = torch.zeros(mask.shape, dtype=torch.long)
            sure = []
            for i, s in enumerate(group):
                size = len(s.forms)
                scores = arcs[i, :size, :size + 1].numpy()
                heads[i, :size] = torch.from_numpy(T.eisner(scores))
                sure.append(float(np.exp(scores[np.arange(size), heads[i, :size].numpy()]).mean()))
            labels = vote(lambda n, h: n.labels(h, heads)).argmax(-1)
            for i, s in enumerate(group):
                if sure[i] < a.sure:
                    continue
                size = len(s.forms)
                kept += size
                print(json.dumps({'forms': s.forms, 'upos': [maps['upos'][t] for t in tags[i, :size].argmax(-1)], 'feats': [maps['feats'][t] for t in feats[i, :size].argmax(-1)],
                                  'heads': heads[i, :size].tolist(), 'rels': [maps['rels'][t] for t in labels[i, :size]],
                                  'names': T.bioes(size, sorted(T.name_spans(names[i, :size].numpy())))}, ensure_ascii=False))
    print(f'kept {kept} words of {sum(len(s.forms) for s in sentences)}', file=sys.stderr)


if __name__ == '__main__':
    main()
