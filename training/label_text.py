#!/usr/bin/env python3
"""Labels raw text with several trained nets that vote, for training the net on gold and labelled text together.

    training/label_text.py FOLDER LABELLED.jsonl --encoder MINILM --nets TEACHER1.pt TEACHER2.pt ... [--sure 0.75]

FOLDER holds text.jsonl, forms.txt, rows.txt (corpora.py, word_rows). The nets' log-probabilities are averaged; trees are decoded from the average.
A sentence is kept where the nets are sure of it (mean probability of its arcs over --sure). First prints what they reach together on FOLDER/dev-*.jsonl.
"""
import argparse, glob, json, os, random
import torch
import net as N


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('folder'); p.add_argument('out'); p.add_argument('--encoder'); p.add_argument('--nets', nargs='+', required=True)
    p.add_argument('--sure', type=float, default=0.75); p.add_argument('--device', default='cpu'); p.add_argument('--threads', type=int, default=1)
    p.add_argument('--batch', type=int, default=4000)
    a = p.parse_args()
    torch.set_num_threads(a.threads); torch.set_float32_matmul_precision('high')
    vocabulary, pieces = N.Vocabulary(a.folder), N.Pieces(f'{a.encoder}/vocab.txt') if a.encoder else None
    nets = [N.load_net(path, a.encoder, a.device) for path in a.nets]
    maps = nets[0][1]
    assert all(m == maps for _, m in nets), 'the nets differ in their labels'
    nets = [n for n, _ in nets]
    for path in sorted(glob.glob(f'{a.folder}/dev-*.jsonl')):
        print(os.path.basename(path), N.evaluate(nets, vocabulary, N.read_sentences(path, vocabulary, pieces), maps, a.device, random.Random(0)), flush=True)
    sentences, kept, words = N.read_sentences(f'{a.folder}/text.jsonl', vocabulary, pieces), 0, 0
    with torch.no_grad(), open(a.out + '.part', 'w', encoding='utf-8') as out:
        for group in N.batches(sentences, a.batch, random.Random(1)):
            said = N.read_group(nets, N.Batch(group, vocabulary, a.device))
            for i, s in enumerate(group):
                size = len(s.forms)
                words += size
                if said['sure'][i, :size].mean() < a.sure:
                    continue
                kept += size
                out.write(json.dumps({'forms': s.forms, 'upos': [maps['upos'][t] for t in said['upos'][i, :size]], 'feats': [maps['feats'][t] for t in said['feats'][i, :size]],
                                      'heads': said['heads'][i, :size].tolist(), 'rels': [maps['rels'][t] for t in said['rels'][i, :size]], 'names': said['names'][i], 'doc': s.doc},
                                     ensure_ascii=False) + '\n')
    os.replace(a.out + '.part', a.out)    # whole or not at all: training/train goes on after what is there
    print(f'kept {kept} words of {words}')


if __name__ == '__main__':
    main()
