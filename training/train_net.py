#!/usr/bin/env python3
"""Trains the neural reader (tags, features, dependencies, names) and writes its weights as sections of a model file.

    training/train_net.py --rows build/release/bin/word_rows --name-words data/languages/en/name_words.tsv --data ../shared/data --out build/net [--epochs 40] [--seed 1]

Needs PyTorch and NumPy (training/requirements.txt); nothing of it is needed to build or run hearsay.
CoNLL-U and IOB2 in; out: OUT/net.* (raw sections, docs/model-format.md), OUT/log.txt with the figures on the development sets.

The net: five hashed slots a word (src/language/word_features.h), summed and gated to width 128; three gated convolutions
of window 3 (dilation 1, 2, 1) and one light recurrence each way whose gate looks at the input alone (as in SRU, Lei et al. 2018);
heads for UPOS, features, names (BIOES), arcs by a biaffine form (Dozat and Manning 2017) with a term for distance, labels.
"""
import argparse, collections, json, math, os, random, re, subprocess, sys, time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH, SLOT_WIDTH, ARC, LABEL, FAR = 128, 64, 64, 96, 20
SLOT_BEGIN = [0, 32768, 40960, 49152, 53248, 86016]
NAME_TAGS = ['O'] + [f'{p}-{k}' for k in ('PER', 'ORG', 'LOC') for p in 'BIES']
FEATURES = ('Abbr', 'Case', 'Definite', 'Degree', 'Gender', 'Mood', 'Number', 'NumType', 'Person', 'Polarity', 'Poss', 'PronType', 'Reflex',
            'Tense', 'VerbForm', 'Voice')    # what Features of document.h has fields for
RELATIONS = set('''root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp clf compound compound:prt conj
cop csubj csubj:pass csubj:outer dep det det:predet discourse dislocated expl expl:pass fixed flat flat:foreign goeswith iobj list mark nmod nmod:desc
nmod:poss nmod:unmarked nsubj nsubj:pass nsubj:outer nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum vocative xcomp'''.split())

# ---------------------------------------------------------------- data

class Sentence:
    __slots__ = ('forms', 'upos', 'feats', 'heads', 'rels', 'names', 'doc', 'rows', 'at')

def read_conllu(path):
    out, doc, at = [], None, 0
    for block in open(path, encoding='utf-8').read().split('\n\n'):
        for line in block.split('\n'):
            if line.startswith('# newdoc'):
                doc, at = line.split('=')[-1].strip(), 0
        rows = [l.split('\t') for l in block.split('\n') if l and l[0] != '#']
        rows = [r for r in rows if r[0].isdigit()]
        if not rows:
            continue
        s = Sentence()
        s.forms = [r[1] for r in rows]
        s.upos = [r[3] for r in rows]
        s.feats = ['|'.join(f for f in r[5].split('|') if f.split('=')[0] in FEATURES and f != 'Polarity=Pos') or '_' for r in rows]
        s.heads = [int(r[6]) for r in rows]
        s.rels = [r[7] if r[7] in RELATIONS else r[7].split(':')[0] for r in rows]
        s.names, s.doc, s.at = None, doc, at
        at += len(rows)
        out.append(s)
    return out

def bioes(size, spans):
    tags = ['O'] * size
    for b, e, k in spans:
        if e - b == 1:
            tags[b] = 'S-' + k
        else:
            tags[b], tags[e - 1] = 'B-' + k, 'E-' + k
            for i in range(b + 1, e - 1):
                tags[i] = 'I-' + k
    return tags

def spans_of(tags):
    """BIO tags -> spans."""
    out, begin = [], None
    for i, t in enumerate(list(tags) + ['O']):
        if begin is not None and not t.startswith('I-'):
            out.append((begin, i, tags[begin][2:]))
            begin = None
        if t.startswith('B-') or (t.startswith('I-') and begin is None):
            begin = i
    return out

def read_iob(path):
    out = {}
    for block in open(path, encoding='utf-8').read().split('\n\n'):
        rows = [l.split('\t') for l in block.split('\n') if l and l[0] != '#']
        rows = [r for r in rows if r[0].isdigit()]
        if rows:
            out[tuple(r[1] for r in rows)] = bioes(len(rows), [s for s in spans_of([r[2] for r in rows]) if s[2] in ('PER', 'ORG', 'LOC')])
    return out

def read_wnut(path):
    kinds, out = {'person': 'PER', 'location': 'LOC', 'group': 'ORG', 'corporation': 'ORG'}, []
    for block in re.split(r'\n\s*\n', open(path, encoding='utf-8').read()):
        rows = [l.split('\t') for l in block.split('\n') if l.strip()]
        if rows and all(len(r) >= 2 for r in rows):
            s = Sentence()
            s.forms = [r[0] for r in rows]
            s.names = bioes(len(rows), [(b, e, kinds[k]) for b, e, k in spans_of([r[1].strip() for r in rows]) if k in kinds])
            s.upos = s.feats = s.heads = s.rels = s.doc = None
            out.append(s)
    return out

def gum_names(path, sentences):
    """Names of GUM: mentions whose words are proper nouns, without articles before them."""
    kinds = {'person': 'PER', 'place': 'LOC', 'organization': 'ORG'}
    by_doc = collections.defaultdict(list)
    for s in sentences:
        by_doc[s.doc].append(s)
    for line in open(path, encoding='utf-8'):
        d = json.loads(line)
        group = by_doc.get(d['doc_id'])
        if not group or sum(len(s.forms) for s in group) != len(d['tokens']):
            continue
        upos = [u for s in group for u in s.upos]
        chosen = []
        for m in d['mentions']:
            b, e, kind = m['start'], m['end'], kinds.get(m['type'])
            while b < e and upos[b] in ('DET', 'PUNCT'):
                b += 1
            while e > b and (upos[e - 1] in ('PUNCT', 'PART') or d['tokens'][e - 1] in ("'s", '’s')):
                e -= 1
            if kind and b < e and upos[b] == 'PROPN' and upos[e - 1] in ('PROPN', 'NUM') and all(
                    upos[i] in ('PROPN', 'NUM') or d['tokens'][i] in ('of', 'and', 'the', '-', '.', '&', 'for') for i in range(b, e)):
                chosen.append((b, e, kind))
        chosen.sort(key=lambda x: x[0] - x[1])
        taken = set()
        keep = []
        for b, e, k in chosen:
            if not taken & set(range(b, e)):
                taken |= set(range(b, e)); keep.append((b, e, k))
        for s in group:
            s.names = bioes(len(s.forms), [(b - s.at, e - s.at, k) for b, e, k in keep if s.at <= b and e <= s.at + len(s.forms)])

def read_labelled(path):
    """What label_text.py wrote."""
    out = []
    for line in open(path, encoding='utf-8'):
        d, s = json.loads(line), Sentence()
        s.forms, s.upos, s.feats, s.heads, s.rels, s.names, s.doc, s.at = d['forms'], d['upos'], d['feats'], d['heads'], d['rels'], d['names'], None, 0
        out.append(s)
    return out

def load(data):
    ewt = {p: read_conllu(f'{data}/treebanks/en_ewt-{p}.conllu') for p in ('train', 'dev')}
    gum = {p: read_conllu(f'{data}/treebanks/en_gum_open-{p}.conllu') for p in ('train', 'dev')}
    for p in ('train', 'dev'):
        names = read_iob(f'{data}/entities/uner_ewt-{p}.iob2')
        for s in ewt[p]:
            s.names = names.get(tuple(s.forms))
        gum_names(f'{data}/entities/gum_open.jsonl', gum[p])
    return ewt, gum, read_wnut(f'{data}/entities/wnut17-train.conll')

# ---------------------------------------------------------------- net

class Gated(nn.Module):
    """x -> (Ax + a) * sigmoid(Bx + b)."""
    def __init__(self, inside, outside):
        super().__init__()
        self.linear = nn.Linear(inside, 2 * outside)
    def forward(self, x):
        return F.glu(self.linear(x), -1)

class Net(nn.Module):
    def __init__(self, tags, feats, rels):
        super().__init__()
        self.table = nn.Parameter(torch.randn(SLOT_BEGIN[-1] + 1, SLOT_WIDTH) * 0.3)    # the last row: unknown form
        self.word = Gated(5 * SLOT_WIDTH, WIDTH)
        self.word_norm = nn.LayerNorm(WIDTH)
        self.conv = nn.ModuleList(Gated(3 * WIDTH, WIDTH) for _ in range(3))
        self.conv_norm = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(3))
        self.dilation = (1, 2, 1)
        self.rec_norm = nn.LayerNorm(WIDTH)
        self.rec = nn.Linear(WIDTH, 4 * WIDTH)    # forward gate, forward candidate, backward gate, backward candidate
        self.out_norm = nn.LayerNorm(2 * WIDTH)
        self.tag = nn.Linear(2 * WIDTH, tags)
        self.feat = nn.Linear(2 * WIDTH, feats)
        self.name = nn.Linear(2 * WIDTH, len(NAME_TAGS))
        self.arc = nn.Linear(2 * WIDTH, 2 * ARC)    # as head, as dependent
        self.biaffine = nn.Parameter(torch.randn(ARC, ARC) * 0.05)
        self.root = nn.Parameter(torch.randn(2 * WIDTH) * 0.1)
        self.far = nn.Parameter(torch.zeros(2 * FAR + 2))    # distance dependent - head clipped to [-FAR, FAR]; the last for the root
        self.label = nn.Linear(2 * WIDTH, 2 * LABEL)    # as head, as dependent
        self.label_out = nn.Linear(LABEL, rels)

    def words(self, rows, sizes, drop):
        """rows: all rows of the types of a batch, slot after slot; -> types x WIDTH."""
        parts = []
        for slot in range(5):
            index, offsets, weight = rows[slot]
            parts.append(F.embedding_bag(index, self.table, offsets, mode='sum', per_sample_weights=weight))
        return F.dropout(torch.cat(parts, -1), drop, self.training)

    def encode(self, x, mask, drop):
        """x: B x T x 5*SLOT_WIDTH, mask: B x T -> B x T x 2*WIDTH"""
        m = mask.unsqueeze(-1).to(x.dtype)
        x = self.word_norm(self.word(x)) * m
        for norm, conv, d in zip(self.conv_norm, self.conv, self.dilation):
            y = norm(x) * m
            left, right = F.pad(y, (0, 0, d, 0))[:, :-d], F.pad(y, (0, 0, 0, d))[:, d:]
            x = (x + F.dropout(conv(torch.cat([left, y, right], -1)), drop, self.training)) * m
        y = self.rec(self.rec_norm(x))
        fg, fc, bg, bc = y.split(WIDTH, -1)
        fg, bg = torch.sigmoid(fg) * m, torch.sigmoid(bg) * m
        fc, bc = torch.tanh(fc) * fg, torch.tanh(bc) * bg
        fk, bk = 1 - fg, 1 - bg
        h, forward = torch.zeros_like(x[:, 0]), []
        for t in range(x.shape[1]):
            h = fk[:, t] * h + fc[:, t]
            forward.append(h)
        h, backward = torch.zeros_like(x[:, 0]), []
        for t in range(x.shape[1] - 1, -1, -1):
            h = bk[:, t] * h + bc[:, t]
            backward.append(h)
        out = torch.cat([torch.stack(forward, 1) + x, torch.stack(backward[::-1], 1) + x], -1)
        return F.dropout(self.out_norm(out), drop, self.training)

    def arcs(self, h):
        """-> B x dependents T x heads T+1 (0 is the root)"""
        b, t, _ = h.shape
        with_root = torch.cat([self.root.expand(b, 1, -1), h], 1)
        heads, deps = self.arc(with_root)[..., :ARC], self.arc(h)[..., ARC:]
        scores = torch.einsum('bda,ac,bhc->bdh', F.relu(deps), self.biaffine, F.relu(heads))
        at = torch.arange(t, device=h.device)
        far = self.far[(at[:, None] - at[None, :]).clamp(-FAR, FAR) + FAR]
        return scores + torch.cat([self.far[-1].expand(t, 1), far], 1)

    def labels(self, h, heads):
        """Labels for given heads (B x T, 0 is the root)."""
        b, t, _ = h.shape
        with_root = torch.cat([self.root.expand(b, 1, -1), h], 1)
        as_head = self.label(with_root)[..., :LABEL]
        as_head = as_head.gather(1, heads.unsqueeze(-1).expand(-1, -1, LABEL))
        return self.label_out(F.relu(as_head + self.label(h)[..., LABEL:]))

# ---------------------------------------------------------------- batches

class Vocabulary:
    def __init__(self, sentences, rows_program, name_words):
        self.count = collections.Counter(f for s in sentences for f in s.forms)
        forms = sorted({f for s in sentences for f in s.forms})
        self.index = {f: i for i, f in enumerate(forms)}
        told = subprocess.run([rows_program, name_words], input='\n'.join(f.replace('\n', ' ') for f in forms) + '\n', text=True, capture_output=True, check=True).stdout
        self.rows = [[list(map(int, slot.split(','))) for slot in line.split(';')] for line in told.splitlines()]
        assert len(self.rows) == len(forms)
        self.frequency = np.array([self.count[f] for f in forms])

def batches(sentences, size, rng):
    order = sorted(range(len(sentences)), key=lambda i: (len(sentences[i].forms) + rng.random() * 3))
    out, now, longest = [], [], 0
    for i in order:
        longest = max(longest, len(sentences[i].forms))
        if now and longest * (len(now) + 1) > size:
            out.append(now); now, longest = [], len(sentences[i].forms)
        now.append(sentences[i])
    if now:
        out.append(now)
    rng.shuffle(out)
    return out

def pad(lists, fill, width):
    return torch.tensor([list(l) + [fill] * (width - len(l)) for l in lists], dtype=torch.long)

def inputs(net, vocabulary, group, drop_in, train, rng):
    width = max(len(s.forms) for s in group)
    ids = np.full((len(group), width), -1)
    for i, s in enumerate(group):
        ids[i, :len(s.forms)] = [vocabulary.index[f] for f in s.forms]
    types, where = np.unique(ids, return_inverse=True)
    where = where.reshape(ids.shape)
    rows = []
    frequency = vocabulary.frequency[types] if types[0] >= 0 else vocabulary.frequency[np.maximum(types, 0)]
    dropped = rng.random(len(types)) < (np.clip(0.6 / (frequency + 0.5), 0.1, 0.5) if train else np.zeros(len(types)))
    for slot in range(5):
        index, offsets, weight = [], [], []
        for t, drop in zip(types, dropped):
            r = vocabulary.rows[t][slot] if t >= 0 else [SLOT_BEGIN[-1]]
            if slot == 0 and drop:
                r = [SLOT_BEGIN[-1]]
            offsets.append(len(index)); index += r; weight += [1 / math.sqrt(len(r))] * len(r)
        rows.append((torch.tensor(index), torch.tensor(offsets), torch.tensor(weight, dtype=torch.float32)))
    words = net.words(rows, None, drop_in)
    return words[torch.from_numpy(where)], torch.from_numpy(ids >= 0)

def eisner(scores):
    """scores: dependents n x heads n+1 -> heads (0 is the root), projective, one root."""
    n = scores.shape[0]
    s = np.full((n + 1, n + 1), -1e9); s[:, 1:] = scores.T    # s[head, dependent]
    s[0, 1:] -= 1e4    # one child of the root only: each costs much
    c = np.zeros((n + 1, n + 1, 2)); ic = np.zeros((n + 1, n + 1, 2))
    cb = np.zeros((n + 1, n + 1, 2), int); ib = np.zeros((n + 1, n + 1, 2), int)
    for k in range(1, n + 1):
        for i in range(n + 1 - k):
            j = i + k
            split = c[i, i:j, 1] + c[i + 1:j + 1, j, 0]
            b = split.argmax(); v = split[b]
            ic[i, j, 0] = v + s[j, i]; ic[i, j, 1] = v + s[i, j]; ib[i, j, :] = i + b
            left = c[i, i:j, 0] + ic[i:j, j, 0]; b = left.argmax(); c[i, j, 0] = left[b]; cb[i, j, 0] = i + b
            right = ic[i, i + 1:j + 1, 1] + c[i + 1:j + 1, j, 1]; b = right.argmax(); c[i, j, 1] = right[b]; cb[i, j, 1] = i + 1 + b
    heads = np.zeros(n + 1, int)
    stack = [(0, n, 1, True)]
    while stack:
        i, j, d, whole = stack.pop()
        if i == j:
            continue
        if whole:
            b = cb[i, j, d]
            stack += [(i, b, 0, True), (b, j, 0, False)] if d == 0 else [(i, b, 1, False), (b, j, 1, True)]
        else:
            heads[i if d == 0 else j] = j if d == 0 else i
            b = ib[i, j, d]
            stack += [(i, b, 1, True), (b + 1, j, 0, True)]
    return heads[1:]

def name_spans(scores):
    """Constrained Viterbi over BIOES."""
    n, k = scores.shape
    ok = np.full((k, k), -1e9)
    for a, ta in enumerate(NAME_TAGS):
        for b, tb in enumerate(NAME_TAGS):
            open_a = ta[0] in 'BI'
            if (open_a and tb[0] in 'IE' and ta[2:] == tb[2:]) or (not open_a and tb[0] in 'OBS'):
                ok[a, b] = 0
    best = scores[0] + np.array([0 if t[0] in 'OBS' else -1e9 for t in NAME_TAGS]); back = []
    for t in range(1, n):
        m = best[:, None] + ok
        back.append(m.argmax(0)); best = m.max(0) + scores[t]
    best = best + np.array([0 if t[0] in 'OES' else -1e9 for t in NAME_TAGS])
    path = [best.argmax()]
    for b in reversed(back):
        path.append(b[path[-1]])
    tags = [NAME_TAGS[i] for i in reversed(path)]
    out, begin = set(), 0
    for i, t in enumerate(tags):
        if t[0] in 'BS':
            begin = i
        if t[0] in 'ES':
            out.add((begin, i + 1, t[2:]))
    return out

def evaluate(net, vocabulary, sentences, maps, rng):
    net.eval()
    n = collections.Counter()
    with torch.no_grad():
        for group in batches(sentences, 4000, rng):
            x, mask = inputs(net, vocabulary, group, 0, False, np.random.default_rng(0))
            h = net.encode(x, mask, 0)
            tags, feats, names = net.tag(h).argmax(-1), net.feat(h).argmax(-1), net.name(h).log_softmax(-1).numpy()
            arcs = net.arcs(h).log_softmax(-1).numpy()
            heads = torch.zeros(mask.shape, dtype=torch.long)
            for i, s in enumerate(group):
                size = len(s.forms)
                if s.heads is not None:
                    heads[i, :size] = torch.from_numpy(eisner(arcs[i, :size, :size + 1]))
            labels = net.labels(h, heads).argmax(-1)
            for i, s in enumerate(group):
                size = len(s.forms)
                if s.heads is not None:
                    for t in range(size):
                        n['words'] += 1
                        n['upos'] += maps['upos'][tags[i, t]] == s.upos[t]
                        n['feats'] += maps['feats'][feats[i, t]] == s.feats[t]
                        right = int(heads[i, t]) == s.heads[t]
                        n['uas'] += right
                        n['las'] += right and maps['rels'][labels[i, t]].split(':')[0] == s.rels[t].split(':')[0]
                if s.names is not None:
                    gold = {(b, e, k) for b, e, k in spans_of([t.replace('S-', 'B-').replace('E-', 'I-') for t in s.names])}
                    found = name_spans(names[i, :size])
                    n['gold'] += len(gold); n['found'] += len(found); n['hit'] += len(gold & found)
    net.train()
    w = max(1, n['words'])
    return {**{k: round(100 * n[k] / w, 2) for k in ('upos', 'feats', 'uas', 'las')}, 'names': round(200 * n['hit'] / max(1, n['gold'] + n['found']), 2)}

# ---------------------------------------------------------------- export

def export(net, maps, out):
    """Writes the weights as section files OUT/sections/net/..., 8 bits a weight (docs/model-format.md)."""
    folder = f'{out}/sections/net'
    os.makedirs(folder, exist_ok=True)
    def write(name, array):
        with open(f'{folder}/{name}', 'wb') as f:
            f.write(array if isinstance(array, bytes) else np.ascontiguousarray(array).tobytes())
    def eight_bits(w):
        scale = np.maximum(np.abs(w).max(1), 1e-12) / 127
        return np.rint(w / scale[:, None]).astype(np.int8), scale.astype(np.float32)
    def matrix(name, w, b):
        outs, ins = w.shape
        size = (outs + 15) // 16 * 16
        w, b = np.vstack([w, np.zeros((size - outs, ins), np.float32)]), np.concatenate([b, np.zeros(size - outs, np.float32)])
        q, scale = eight_bits(w)
        write(name + '.weights', q.reshape(size // 16, 16, ins // 4, 4).transpose(0, 2, 1, 3))
        write(name + '.scale', scale); write(name + '.bias', b.astype(np.float32)); write(name + '.sum', q.astype(np.int32).sum(1).astype(np.int32))
    def norm(name, layer):
        write(name + '.scale', layer.weight.detach().numpy()); write(name + '.shift', layer.bias.detach().numpy())
    def of(linear):
        return linear.weight.detach().numpy(), linear.bias.detach().numpy()
    def padded(w, b):
        size = (len(b) + 15) // 16 * 16
        return np.vstack([w, np.zeros((size - len(b), w.shape[1]), np.float32)]), np.concatenate([b, np.full(size - len(b), 0, np.float32)])
    table, scale = eight_bits(net.table.detach().numpy()[:-1])
    write('table', table); write('table.scale', scale)
    matrix('word', *of(net.word.linear)); norm('word.norm', net.word_norm)
    for i in range(3):
        matrix(f'convolution{i}', *of(net.conv[i].linear)); norm(f'convolution{i}.norm', net.conv_norm[i])
    matrix('recurrence', *of(net.rec)); norm('recurrence.norm', net.rec_norm); norm('out.norm', net.out_norm)
    parts = [padded(*of(l)) for l in (net.tag, net.feat, net.name, net.arc, net.label)]
    matrix('heads', np.vstack([w for w, _ in parts]), np.concatenate([b for _, b in parts]))
    matrix('label_out', *of(net.label_out))
    matrix('biaffine', net.biaffine.detach().numpy().T.copy(), np.zeros(ARC, np.float32))
    write('distance', net.far.detach().numpy())
    with torch.no_grad():
        write('root_arc', net.arc(net.root)[:ARC].numpy()); write('root_label', net.label(net.root)[:LABEL].numpy())
    for name, values in (('tags', maps['upos']), ('features', maps['feats']), ('relations', maps['rels']), ('names', NAME_TAGS)):
        write(name, '\n'.join(values).encode())

# ---------------------------------------------------------------- training

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--rows', required=True); p.add_argument('--name-words', required=True);
    p.add_argument('--init', help='begin from this saved net, trained on the same gold');
    p.add_argument('--labelled', help='sentences that label_text.py wrote: as many words of them as of gold in each epoch, but for the last fifth of the epochs');
    p.add_argument('--data', required=True); p.add_argument('--out', required=True)
    p.add_argument('--epochs', type=int, default=40); p.add_argument('--seed', type=int, default=1); p.add_argument('--batch', type=int, default=1000)
    p.add_argument('--export', help='only export this saved net'); p.add_argument('--rate', type=float, default=2e-3); p.add_argument('--threads', type=int, default=1); p.add_argument('--minutes', type=float, default=1e9)
    a = p.parse_args()
    if a.export:
        saved = torch.load(a.export)
        net = Net(len(saved['maps']['upos']), len(saved['maps']['feats']), len(saved['maps']['rels']))
        net.load_state_dict(saved['state'])
        return export(net, saved['maps'], a.out)
    torch.set_num_threads(a.threads); torch.manual_seed(a.seed)
    rng, nrng = random.Random(a.seed), np.random.default_rng(a.seed)
    os.makedirs(a.out, exist_ok=True)
    log = open(f'{a.out}/log.txt', 'a')
    def tell(*x):
        print(*x, flush=True); print(*x, file=log, flush=True)
    ewt, gum, wnut = load(a.data)
    train = ewt['train'] + gum['train'] + wnut
    train = [s for s in train if len(s.forms) <= 150]
    tell('sentences', len(train), 'words', sum(len(s.forms) for s in train), 'with names', sum(s.names is not None for s in train))
    labelled = read_labelled(a.labelled) if a.labelled else []
    vocabulary = Vocabulary(train + labelled + ewt['dev'] + gum['dev'], a.rows, a.name_words)
    vocabulary.frequency = np.array([0] * len(vocabulary.index))
    for s in train + labelled:
        for f in s.forms:
            vocabulary.frequency[vocabulary.index[f]] += 1
    parsed = [s for s in train if s.heads is not None]
    maps = {k: sorted({v for s in parsed for v in getattr(s, k)}) for k in ('upos', 'rels')}
    maps['feats'] = [f for f, c in collections.Counter(v for s in parsed for v in s.feats).most_common() if c >= 3]
    to = {k: {v: i for i, v in enumerate(m)} for k, m in maps.items()}
    to_name = {t: i for i, t in enumerate(NAME_TAGS)}
    tell({k: len(m) for k, m in maps.items()})
    net = Net(len(maps['upos']), len(maps['feats']), len(maps['rels']))
    if a.init:
        saved = torch.load(a.init)
        assert all(saved['maps'][k] == maps[k] for k in maps), 'the nets differ in their labels'
        net.load_state_dict(saved['state'])
    tell('dense parameters', sum(q.numel() for k, q in net.named_parameters() if k != 'table'))
    dense = [q for k, q in net.named_parameters() if k != 'table']
    optimiser = torch.optim.AdamW([{'params': dense, 'weight_decay': 0.01}, {'params': [net.table], 'weight_decay': 0.0}], lr=a.rate, betas=(0.9, 0.98), eps=1e-8, fused=True)
    average = {k: v.detach().clone() for k, v in net.state_dict().items()}
    started, step, epoch_time = time.time(), 0, 0
    epochs = a.epochs
    def sentences_of(epoch):
        """Gold, and as many words of labelled text, another share each time; gold alone at the end."""
        if not labelled or epoch >= epochs * 4 // 5:
            return train
        rng.shuffle(labelled)
        wanted, chosen = sum(len(s.forms) for s in train), []
        for s in labelled:
            if wanted <= 0:
                break
            chosen.append(s); wanted -= len(s.forms)
        return train + chosen
    total = sum(len(batches(sentences_of(e), a.batch, rng)) for e in range(epochs))
    for epoch in range(epochs):
        losses = collections.Counter()
        for group in batches(sentences_of(epoch), a.batch, rng):
            rate = a.rate * min(1, (step + 1) / 200) * max(0.0, 0.5 * (1 + math.cos(math.pi * min(1, step / total))))
            for g in optimiser.param_groups:
                g['lr'] = rate
            x, mask = inputs(net, vocabulary, group, 0.2, True, nrng)
            h = net.encode(x, mask, 0.25)
            width = mask.shape[1]
            loss = 0
            with_tree = [i for i, s in enumerate(group) if s.heads is not None]
            if with_tree:
                g, hh, mm = [group[i] for i in with_tree], h[with_tree], mask[with_tree]
                upos = pad([[to['upos'][u] for u in s.upos] for s in g], -100, width)
                feats = pad([[to['feats'].get(u, -100) for u in s.feats] for s in g], -100, width)
                heads = pad([s.heads for s in g], -100, width)
                rels = pad([[to['rels'][r] for r in s.rels] for s in g], -100, width)
                scores = net.arcs(hh)
                scores = scores.masked_fill(~torch.cat([torch.ones_like(mm[:, :1]), mm], 1).unsqueeze(1), -1e4)
                parts = {'upos': F.cross_entropy(net.tag(hh).flatten(0, 1), upos.flatten(), ignore_index=-100),
                         'feats': F.cross_entropy(net.feat(hh).flatten(0, 1), feats.flatten(), ignore_index=-100),
                         'arcs': F.cross_entropy(scores.flatten(0, 1), heads.flatten(), ignore_index=-100),
                         'rels': F.cross_entropy(net.labels(hh, heads.clamp(min=0)).flatten(0, 1), rels.flatten(), ignore_index=-100)}
                for k, v in parts.items():
                    losses[k] += v.item()
                loss = loss + parts['upos'] + 0.5 * parts['feats'] + parts['arcs'] + parts['rels']
            with_names = [i for i, s in enumerate(group) if s.names is not None]
            if with_names:
                names = pad([[to_name[t] for t in group[i].names] for i in with_names], -100, width)
                part = F.cross_entropy(net.name(h[with_names]).flatten(0, 1), names.flatten(), ignore_index=-100)
                losses["names"] += part.item()
                loss = loss + part
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(dense, 2.0)
            optimiser.step()
            step += 1
            if step % 5 == 0:
                keep = min(0.99, (1 + step / 5) / (10 + step / 5))
                with torch.no_grad():
                    for k, v in net.state_dict().items():
                        average[k].lerp_(v, 1 - keep)
        if epoch == 0 or epoch == epochs - 1 or epoch % 4 == 3:
            plain = {k: v.detach().clone() for k, v in net.state_dict().items()}
            net.load_state_dict(average)
            tell('epoch', epoch + 1, f'{time.time() - started:.0f} s', {k: round(v / max(1, step / (epoch + 1)), 3) for k, v in losses.items()},
                 'EWT dev', evaluate(net, vocabulary, ewt['dev'], maps, rng), 'GUM dev', evaluate(net, vocabulary, gum['dev'], maps, rng))
            torch.save({'state': average, 'maps': maps}, f'{a.out}/net.pt')
            export(net, maps, a.out)
            net.load_state_dict(plain)
        else:
            tell('epoch', epoch + 1, f'{time.time() - started:.0f} s', {k: round(v / max(1, step / (epoch + 1)), 3) for k, v in losses.items()})

if __name__ == '__main__':
    main()
