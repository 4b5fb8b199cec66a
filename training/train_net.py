#!/usr/bin/env python3
"""Trains the neural reader (tags, features, dependencies, names), or with --encoder a teacher for it.

    training/train_net.py FOLDER OUT.pt [--labelled LABELLED.jsonl] [--encoder MINILM] [--epochs 40] [--seed 1]

FOLDER is what corpora.py and word_rows wrote: train.jsonl, dev-*.jsonl, forms.txt, rows.txt. Prints, and appends to OUT.log, the figures on the
development sets with gold words. Needs PyTorch and NumPy (training/requirements.txt); nothing of it is needed to build or run hearsay.
The same seed and number of threads on the same kind of processor give the same bytes. What is stopped goes on after its last whole epoch
(OUT.pt.part).
"""
import argparse, collections, glob, math, os, random, time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import net as N
import shipped_net


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('folder'); p.add_argument('out')
    p.add_argument('--labelled', help='sentences that label_text.py wrote: --share times as many words of them as of gold in each epoch but the last fifth')
    p.add_argument('--share', type=float, default=1.0); p.add_argument('--encoder', help='folder of the pretrained encoder')
    p.add_argument('--gold', action='store_true', help='without the copies under other names (a teacher has no need of them)')
    p.add_argument('--named', action='store_true', help='named.jsonl instead of train.jsonl, and what each corpus takes for a name apart')
    p.add_argument('--init', help='a trained net or a model file to begin from')
    p.add_argument('--mean', action='store_true', help='the mean of what it began from and what it learned: forgets less (Wortsman et al. 2022, WiSE-FT)')
    p.add_argument('--epochs', type=int, default=40); p.add_argument('--seed', type=int, default=1)
    p.add_argument('--batch', type=int, default=1000, help='words a step, for a teacher word pieces'); p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--encoder-rate', type=float, default=1.5e-4); p.add_argument('--name-weight', type=float, default=1.0)
    p.add_argument('--device', default='cpu'); p.add_argument('--threads', type=int, default=1); p.add_argument('--every', type=int, default=4, help='epochs between evaluations')
    return p.parse_args()


def label_maps(train, apart):
    parsed = [s for s in train if s.heads is not None]
    maps = {k: sorted({v for s in parsed for v in getattr(s, k)}) for k in ('upos', 'rels')}
    maps['feats'] = [f for f, c in collections.Counter(v for s in parsed for v in s.feats).most_common() if c >= 3]
    maps['names'] = N.NAME_TAGS if any(s.names is not None for s in train) else ['O']
    if apart:
        maps['corpora'] = list(dict.fromkeys(s.corpus for s in train if s.names is not None))
    return maps


def number_labels(sentences, maps):
    corpora = maps.get('corpora', [])
    to = {k: {v: i for i, v in enumerate(m)} for k, m in maps.items() if k != 'corpora'}
    for s in sentences:
        s.labels = {k: np.array([to[k].get(v, -100) for v in getattr(s, k)]) for k in to if getattr(s, k) is not None}
        s.labels['corpus'] = corpora.index(s.corpus) if s.corpus in corpora else 0


def loss_of(net, batch, group, device, name_weight):
    """The sum of the heads' cross entropies, each over the sentences that have its labels; and each by name."""
    h, width, parts = net.encode(batch), batch.mask.shape[1], {}
    entropy = lambda scores, labels: F.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=-100)
    trees = [i for i, s in enumerate(group) if s.heads is not None]
    if trees:
        g, hh, mm = [group[i] for i in trees], h[trees], batch.mask[trees]
        labels = {k: N.padded([s.labels[k] for s in g], width, device) for k in ('upos', 'feats', 'rels')}
        heads = N.padded([s.heads for s in g], width, device)
        parts['upos'] = entropy(net.heads.tag(hh), labels['upos'])
        parts['feats'] = 0.5 * entropy(net.heads.feat(hh), labels['feats'])
        parts['arcs'] = entropy(net.heads.arcs(hh, mm), heads)
        parts['rels'] = entropy(net.heads.labels(hh, heads.clamp(min=0)), labels['rels'])
    named = [i for i, s in enumerate(group) if s.names is not None]
    if named:
        corpora = torch.tensor([group[i].labels['corpus'] for i in named], device=device)
        parts['names'] = name_weight * entropy(net.heads.names(h[named], corpora), N.padded([group[i].labels['names'] for i in named], width, device))
    return sum(parts.values()), parts


def groups_of(train, labelled, a, epoch):
    """The groups of sentences of one epoch, from 1: gold with one round of its copies, and other labelled ones each time; gold alone at the end."""
    rng = random.Random(f'{a.seed} {epoch}')
    rounds = 1 + max((s.round for s in train if s.round is not None), default=0)
    train = [s for s in train if s.round in (None, (epoch - 1) % rounds)]
    chosen, left = [], sum(len(s.forms) for s in train) * a.share if epoch <= a.epochs * 4 // 5 else 0
    for s in rng.sample(labelled, len(labelled)) if left else []:
        if left <= 0:
            break
        chosen.append(s); left -= len(s.forms)
    return N.batches(train + chosen, a.batch, rng)


def main():
    a = arguments()
    torch.set_num_threads(a.threads); torch.manual_seed(a.seed); torch.set_float32_matmul_precision('high')
    torch.use_deterministic_algorithms(a.device == 'cpu')  # else two threads add up gradients of rows in any order
    torch.utils.deterministic.fill_uninitialized_memory = False    # nothing reads it
    log = open(os.path.splitext(a.out)[0] + '.log', 'a')
    def tell(*x):
        print(*x, flush=True); print(*x, file=log, flush=True)
    vocabulary = N.Vocabulary(a.folder)
    pieces = N.Pieces(f'{a.encoder}/vocab.txt') if a.encoder else None
    train = N.read_sentences(f'{a.folder}/{"named" if a.named else "train"}.jsonl', vocabulary, pieces)
    if a.gold:
        train = [s for s in train if s.heads is not None or s.doc is not None]
    labelled = N.read_sentences(a.labelled, vocabulary, pieces) if a.labelled else []
    dev = {os.path.basename(p)[4:-6]: N.read_sentences(p, vocabulary, pieces) for p in sorted(glob.glob(f'{a.folder}/dev-*.jsonl'))}
    for s in train + labelled:
        if not s.round:
            np.add.at(vocabulary.frequency, s.ids, 1)
    maps = label_maps(train, a.named)
    begun = None
    if a.init:    # its labels in its order: what this corpus has beyond them is not learned
        begun, its_maps = shipped_net.load(a.init) if a.init.endswith('.hearsay') else N.load_net(a.init, a.encoder, a.device)
        maps = {**its_maps, **{k: v for k, v in maps.items() if k == 'corpora'}}
    number_labels(train + labelled, maps)
    sizes = {k: len(m) for k, m in maps.items()}
    net = (N.Teacher(sizes, a.encoder) if a.encoder else N.Student(sizes)).to(a.device)
    if begun:
        state = net.state_dict()
        if net.heads.own_names is not None:    # these begin anew
            begun.heads.own_names = net.heads.own_names
        for i in range(len(begun.conv), len(net.conv)) if not a.encoder else ():    # a layer more begins by adding nothing
            for part in ('weight', 'bias'):
                state[f'conv.{i}.linear.{part}'][:N.WIDTH] = 0
        net.load_state_dict({**state, **begun.state_dict()})
    inner = [q for k, q in net.named_parameters() if k.startswith('encoder.')]
    dense = [q for k, q in net.named_parameters() if k != 'words.table' and not k.startswith('encoder.')]
    groups = [{'params': dense, 'weight_decay': 0.01, 'rate': a.rate}, {'params': [net.words.table], 'weight_decay': 0.0, 'rate': a.rate}]
    if inner:
        groups.append({'params': inner, 'weight_decay': 0.01, 'rate': a.encoder_rate})
    optimiser = torch.optim.AdamW(groups, lr=a.rate, betas=(0.9, 0.98), eps=1e-8, fused=True)
    tell(vars(a), 'sentences', len(train), '+', len(labelled), 'words', sum(len(s.forms) for s in train), sizes, 'dense parameters', sum(q.numel() for q in dense))
    average = {k: v.detach().clone() for k, v in net.state_dict().items()}
    beginning = {k: v.clone() for k, v in average.items()} if a.mean and begun else {}
    started, step, done, part = time.time(), 0, 0, a.out + '.part'
    if os.path.exists(part):
        kept = torch.load(part, map_location=a.device)
        net.load_state_dict(kept['net']); optimiser.load_state_dict(kept['optimiser'])
        average, step, done = kept['average'], kept['step'], kept['epoch']
        tell('goes on after epoch', done)
    total = sum(len(groups_of(train, labelled, a, epoch)) for epoch in range(1, a.epochs + 1))
    for epoch in range(done + 1, a.epochs + 1):
        # Chance begins anew with each epoch, so that a run that goes on gives what one without a break gives.
        torch.manual_seed(a.seed * 1000 + epoch)
        nrng = np.random.default_rng([a.seed, epoch])
        losses, first = collections.defaultdict(float), step
        for group in groups_of(train, labelled, a, epoch):
            way = min(1, (step + 1) / 200) * 0.5 * (1 + math.cos(math.pi * min(1, step / total)))
            for g in optimiser.param_groups:
                g['lr'] = g['rate'] * way
            loss, parts = loss_of(net, N.Batch(group, vocabulary, a.device, nrng), group, a.device, a.name_weight)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(dense + inner, 2.0)
            optimiser.step()
            step += 1
            if step % 5 == 0:
                keep = min(0.99, (1 + step / 5) / (10 + step / 5))
                with torch.no_grad():
                    state = net.state_dict()
                    torch._foreach_lerp_(list(average.values()), [state[k] for k in average], 1 - keep)
            if step % 50 == 0:
                for k, v in parts.items():
                    losses[k] += v.item()
        told = {k: round(v / max(1, (step - first) // 50), 3) for k, v in losses.items()}
        if epoch in (1, a.epochs) or epoch % a.every == 0:
            plain = {k: v.detach().clone() for k, v in net.state_dict().items()}
            result = average
            if epoch == a.epochs and beginning:
                result = {k: v if k == 'heads.own_names' else (v + beginning[k]) / 2 for k, v in average.items()}
            net.load_state_dict(result)
            told.update({name: N.evaluate([net], vocabulary, sentences, maps, a.device, random.Random(0)) for name, sentences in dev.items()})
            if epoch == a.epochs:
                torch.save({'kind': 'teacher' if a.encoder else 'student', 'state': {k: v.half() if a.encoder else v for k, v in result.items()}, 'maps': maps}, a.out)
            net.load_state_dict(plain)
        tell('epoch', epoch, f'{time.time() - started:.0f} s', told)
        torch.save({'net': net.state_dict(), 'optimiser': optimiser.state_dict(), 'average': average, 'step': step, 'epoch': epoch}, part + '~')
        os.replace(part + '~', part)
    os.remove(part)


if __name__ == '__main__':
    main()
