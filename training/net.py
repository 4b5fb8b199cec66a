"""The nets that read a sentence: the small one that ships, and the teacher that labels text for it. Heads, decoding and batches are theirs in common.

The small net: five hashed slots a word (src/language/word_features.h), summed and gated to width 128; five gated convolutions of window 3
(DILATIONS) and one light recurrence each way whose gate looks at the input alone (as in SRU, Lei et al. 2018). Its sizes are the engine's
(src/language/net.cc). The teacher: a pretrained encoder of word pieces (MiniLM, Wang et al. 2020) beside the same slots, under a bidirectional LSTM.
Heads: UPOS, features, names (BIOES), arcs by a biaffine form (Dozat and Manning 2017) with a term for distance, labels.
"""
import collections, json, math, os, struct, unicodedata
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH, SLOT_WIDTH, FAR, SLOTS = 128, 64, 20, 5
DILATIONS = (1, 2, 1, 4, 1)    # of the convolutions, as many of them as a net has (kNetDistances in src/language/net_layers.h)
SLOT_BEGIN = [0, 32768, 40960, 49152, 53248, 86016]
UNKNOWN = SLOT_BEGIN[-1]    # a row of its own that stands for a dropped word form
NAME_TAGS = ['O'] + [f'{p}-{k}' for k in ('PER', 'ORG', 'LOC') for p in 'BIES']


def dropout(x, share, training):
    """F.dropout, whose chance costs a processor more than the multiplications beside it: here a byte an element, so `share` is met to 1/256."""
    if not training or x.is_cuda:
        return F.dropout(x, share, training)
    limit = round(256 * share)
    chance = torch.empty((x.numel() + 7) // 8, dtype=torch.int64).random_(-2 ** 63, None).view(torch.uint8)[:x.numel()].view(x.shape)
    return x * (chance >= limit).to(x.dtype).mul_(256 / (256 - limit))


class Dropout(nn.Module):
    def __init__(self, share):
        super().__init__()
        self.share = share
    def forward(self, x):
        return dropout(x, self.share, self.training)


class Gated(nn.Module):
    """x -> (Ax + a) * sigmoid(Bx + b)."""
    def __init__(self, inside, outside):
        super().__init__()
        self.linear = nn.Linear(inside, 2 * outside)
    def forward(self, x):
        return F.glu(self.linear(x), -1)


class Words(nn.Module):
    """Hashed slots of word types -> one vector each."""
    def __init__(self):
        super().__init__()
        self.table = nn.Parameter(torch.randn(SLOT_BEGIN[-1] + 1, SLOT_WIDTH) * 0.3)
    def forward(self, index, offsets, weight, drop):
        x = F.embedding_bag(index, self.table, offsets, mode='sum', per_sample_weights=weight)    # (types * slots) x SLOT_WIDTH
        return dropout(x.view(-1, SLOTS * SLOT_WIDTH), drop, self.training)


try:
    import triton, triton.language as tl

    @triton.jit
    def scan_kernel(keep, add, out, steps, width, BLOCK: tl.constexpr):
        row, column = tl.program_id(0), tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)
        inside, h = column < width, tl.zeros((BLOCK,), tl.float32)
        for t in range(steps):
            at = (row * steps + t) * width + column
            h = h * tl.load(keep + at, mask=inside, other=0) + tl.load(add + at, mask=inside, other=0)
            tl.store(out + at, h, mask=inside)
except ImportError:
    triton = None


def scan(keep, add):
    """h[t] = keep[t] * h[t-1] + add[t] along the second axis (batch x steps x width)."""
    keep, add = keep.contiguous(), add.contiguous()
    out = torch.empty_like(add)
    if keep.is_cuda:
        b, t, w = keep.shape
        scan_kernel[(b, triton.cdiv(w, 128))](keep, add, out, t, w, BLOCK=128)
        return out
    h = torch.zeros_like(add[:, 0])
    for t in range(add.shape[1]):
        h = torch.addcmul(add[:, t], keep[:, t], h)
        out[:, t] = h
    return out


class Recurrence(torch.autograd.Function):
    """`scan` with its gradient, which is the same scan backwards."""
    @staticmethod
    def forward(ctx, keep, add):
        out = scan(keep, add)
        ctx.save_for_backward(keep, out)
        return out
    @staticmethod
    def backward(ctx, grad):
        keep, out = ctx.saved_tensors
        shifted = torch.cat([keep[:, 1:], torch.zeros_like(keep[:, :1])], 1)
        g = scan(shifted.flip(1), grad.flip(1)).flip(1)
        before = torch.cat([torch.zeros_like(out[:, :1]), out[:, :-1]], 1)
        return g * before, g


class Heads(nn.Module):
    """What both nets say of encoded tokens (batch x tokens x width)."""
    def __init__(self, width, arc, label, sizes):
        super().__init__()
        self.arc_width, self.label_width = arc, label
        self.tag, self.feat, self.name = nn.Linear(width, sizes['upos']), nn.Linear(width, sizes['feats']), nn.Linear(width, sizes['names'])
        # What each corpus takes for a name beside what all do (Daume III 2007); the first one's ship, added to the shared weights.
        self.own_names = nn.Parameter(torch.zeros(sizes['corpora'], sizes['names'], width + 1)) if sizes.get('corpora', 1) > 1 else None
        self.arc = nn.Linear(width, 2 * arc)    # as head, as dependent
        self.biaffine = nn.Parameter(torch.randn(arc, arc) * 0.05)
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.far = nn.Parameter(torch.zeros(2 * FAR + 2))    # distance dependent - head clipped to [-FAR, FAR]; the last for the root
        self.label = nn.Linear(width, 2 * label)    # as head, as dependent
        self.label_out = nn.Linear(label, sizes['rels'])

    def names(self, h, corpora=None):
        """Scores of the name tags, in the manner of each sentence's corpus (batch indices), or of the first."""
        if self.own_names is None:
            return self.name(h)
        own = self.own_names[torch.zeros(len(h), dtype=torch.long, device=h.device) if corpora is None else corpora]
        return self.name(h) + torch.einsum('btw,bnw->btn', h, own[..., :-1]) + own[:, None, :, -1]

    def arcs(self, h, mask):
        """-> batch x dependents x heads + 1 (0 is the root); heads beyond the sentence get -1e4."""
        b, t, _ = h.shape
        with_root = torch.cat([self.root.expand(b, 1, -1), h], 1)
        heads, deps = self.arc(with_root)[..., :self.arc_width], self.arc(h)[..., self.arc_width:]
        scores = torch.einsum('bda,ac,bhc->bdh', F.relu(deps), self.biaffine, F.relu(heads))
        at = torch.arange(t, device=h.device)
        far = self.far[(at[:, None] - at[None, :]).clamp(-FAR, FAR) + FAR]
        scores = scores + torch.cat([self.far[-1].expand(t, 1), far], 1)
        return scores.masked_fill(~torch.cat([torch.ones_like(mask[:, :1]), mask], 1).unsqueeze(1), -1e4)

    def labels(self, h, heads):
        """Scores of the labels for given heads (batch x tokens, 0 is the root)."""
        with_root = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1)
        as_head = self.label(with_root)[..., :self.label_width]
        as_head = as_head.gather(1, heads.unsqueeze(-1).expand(-1, -1, self.label_width))
        return self.label_out(F.relu(as_head + self.label(h)[..., self.label_width:]))


class Student(nn.Module):
    def __init__(self, sizes, convolutions=len(DILATIONS)):
        super().__init__()
        self.words = Words()
        self.word, self.word_norm = Gated(SLOTS * SLOT_WIDTH, WIDTH), nn.LayerNorm(WIDTH)
        self.conv = nn.ModuleList(Gated(3 * WIDTH, WIDTH) for _ in range(convolutions))
        self.conv_norm = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(convolutions))
        self.rec_norm = nn.LayerNorm(WIDTH)
        self.rec = nn.Linear(WIDTH, 4 * WIDTH)    # forward gate, forward candidate, backward gate, backward candidate
        self.out_norm = nn.LayerNorm(2 * WIDTH)
        self.heads = Heads(2 * WIDTH, 64, 96, sizes)

    def encode(self, batch, drop=0.25, drop_in=0.2):
        """-> batch x tokens x 2 WIDTH"""
        m = batch.mask.unsqueeze(-1).float()
        x = self.word_norm(self.word(self.words(*batch.rows, drop_in)))[batch.where] * m
        for norm, conv, d in zip(self.conv_norm, self.conv, DILATIONS):
            y = norm(x) * m
            left, right = F.pad(y, (0, 0, d, 0))[:, :-d], F.pad(y, (0, 0, 0, d))[:, d:]
            x = (x + dropout(conv(torch.cat([left, y, right], -1)), drop, self.training)) * m
        fg, fc, bg, bc = self.rec(self.rec_norm(x)).split(WIDTH, -1)
        fg, bg = torch.sigmoid(fg) * m, torch.sigmoid(bg) * m
        forward = Recurrence.apply(1 - fg, torch.tanh(fc) * fg)
        backward = Recurrence.apply((1 - bg).flip(1), (torch.tanh(bc) * bg).flip(1)).flip(1)
        return dropout(self.out_norm(torch.cat([forward + x, backward + x], -1)), drop, self.training)


# ---------------------------------------------------------------- the teacher

def read_safetensors(path):
    with open(path, 'rb') as f:
        size, = struct.unpack('<Q', f.read(8))
        header, body = json.loads(f.read(size)), f.read()
    kinds = {'F32': np.float32, 'F16': np.float16}
    return {k: torch.from_numpy(np.frombuffer(body[v['data_offsets'][0]:v['data_offsets'][1]], kinds[v['dtype']]).reshape(v['shape']).astype(np.float32))
            for k, v in header.items() if k != '__metadata__' and v['dtype'] in kinds}


class Pieces:
    """WordPiece (Schuster and Nakajima 2012) as the encoder has it: small letters, no accents, punctuation apart, longest piece first."""
    LONGEST = 8
    def __init__(self, vocabulary):
        self.index = {l.rstrip('\n'): i for i, l in enumerate(open(vocabulary, encoding='utf-8'))}
        self.begin, self.end, self.unknown = self.index['[CLS]'], self.index['[SEP]'], self.index['[UNK]']
    def of(self, word):
        plain = ''.join(c for c in unicodedata.normalize('NFD', word.lower()) if unicodedata.category(c) != 'Mn')
        parts, run = [], ''
        for c in plain:
            if unicodedata.category(c)[0] in 'PS':
                parts += [run, c]; run = ''
            else:
                run += c
        out = [i for part in parts + [run] if part for i in self.of_part(part)]
        return out[:self.LONGEST] or [self.unknown]
    def of_part(self, part):
        out, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                found = self.index.get(('##' if at else '') + part[at:end])
                if found is not None:
                    break
            else:
                return [self.unknown]
            out.append(found); at = end
        return out


class Encoder(nn.Module):
    """BERT's encoder (Devlin et al. 2019) with the weights of a folder that holds model.safetensors, config.json, vocab.txt."""
    def __init__(self, folder):
        super().__init__()
        w = read_safetensors(f'{folder}/model.safetensors')
        w = {k.removeprefix('bert.'): v for k, v in w.items()}
        config = json.load(open(f'{folder}/config.json'))
        width = config['hidden_size']
        self.width, self.depth = width, config['num_hidden_layers']
        self.word = nn.Embedding.from_pretrained(w['embeddings.word_embeddings.weight'], freeze=False)
        self.position = nn.Embedding.from_pretrained(w['embeddings.position_embeddings.weight'] + w['embeddings.token_type_embeddings.weight'][:1], freeze=False)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.norm.load_state_dict({k: w[f'embeddings.LayerNorm.{k}'] for k in ('weight', 'bias')})
        self.layers = nn.ModuleList()
        for i in range(self.depth):
            layer = nn.TransformerEncoderLayer(width, config['num_attention_heads'], config['intermediate_size'], 0.0, 'gelu', 1e-12, batch_first=True)
            layer.dropout, layer.dropout1, layer.dropout2 = Dropout(0.1), Dropout(0.1), Dropout(0.1)    # none on what attends to what
            p = f'encoder.layer.{i}.'
            both = lambda name, to: {f'{to}.{k}': w[p + name + '.' + k] for k in ('weight', 'bias')}
            layer.load_state_dict({
                'self_attn.in_proj_weight': torch.cat([w[p + f'attention.self.{n}.weight'] for n in ('query', 'key', 'value')]),
                'self_attn.in_proj_bias': torch.cat([w[p + f'attention.self.{n}.bias'] for n in ('query', 'key', 'value')]),
                **both('attention.output.dense', 'self_attn.out_proj'), **both('attention.output.LayerNorm', 'norm1'),
                **both('intermediate.dense', 'linear1'), **both('output.dense', 'linear2'), **both('output.LayerNorm', 'norm2')})
            self.layers.append(layer)
        self.mix = nn.Parameter(torch.zeros(self.depth))
    def forward(self, pieces, mask):
        x = dropout(self.norm(self.word(pieces) + self.position.weight[:pieces.shape[1]]), 0.1, self.training)
        share, out = self.mix.softmax(0), 0
        for i, layer in enumerate(self.layers):
            x = layer(x, src_key_padding_mask=~mask)
            out = out + share[i] * x
        return out


class Teacher(nn.Module):
    HIDDEN = 256
    def __init__(self, sizes, folder):
        super().__init__()
        self.words, self.word = Words(), Gated(SLOTS * SLOT_WIDTH, WIDTH)
        self.encoder = Encoder(folder)
        self.norm = nn.LayerNorm(self.encoder.width + WIDTH)
        self.lstm = nn.LSTM(self.encoder.width + WIDTH, self.HIDDEN, batch_first=True, bidirectional=True)
        self.heads = Heads(2 * self.HIDDEN, 192, 128, sizes)
    def encode(self, batch, drop=0.25, drop_in=0.2):
        pieces, piece_mask, word_of = batch.pieces
        inner = self.encoder(pieces, piece_mask)
        b, t = batch.mask.shape
        sums = inner.new_zeros(b, t + 1, inner.shape[-1]).scatter_add_(1, word_of.unsqueeze(-1).expand_as(inner), inner)    # the last: none of a word
        counts = inner.new_zeros(b, t + 1).scatter_add_(1, word_of, torch.ones_like(word_of, dtype=inner.dtype))
        mean = (sums / counts.clamp(min=1).unsqueeze(-1))[:, :t]
        x = torch.cat([mean, self.word(self.words(*batch.rows, drop_in))[batch.where]], -1)
        x = dropout(self.norm(x), drop, self.training)
        packed = nn.utils.rnn.pack_padded_sequence(x, batch.sizes, batch_first=True, enforce_sorted=False)
        y, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=t)
        return dropout(y, drop, self.training)


# ---------------------------------------------------------------- batches

class Vocabulary:
    """Word forms and the rows of the table that each has: FOLDER/forms.txt and rows.txt (what `word_rows` said of it), one word a line."""
    def __init__(self, folder):
        forms = open(f'{folder}/forms.txt', encoding='utf-8').read().split('\n')[:-1]
        self.index = {f: i for i, f in enumerate(forms)}
        flat, offsets = [], [0]
        for line in open(f'{folder}/rows.txt'):
            for slot in line.split(';'):
                flat += map(int, slot.split(','))
                offsets.append(len(flat))
        assert len(offsets) == len(forms) * SLOTS + 1, 'rows.txt is not of forms.txt'
        for _ in range(SLOTS):    # a form more, for the room behind short sentences
            flat.append(UNKNOWN); offsets.append(len(flat))
        self.flat, self.offsets = np.array(flat), np.array(offsets)
        self.frequency = np.zeros(len(forms) + 1)
    def rows_of(self, types, dropped):
        cells = (types[:, None] * SLOTS + np.arange(SLOTS)).ravel()
        begin, size = self.offsets[cells], self.offsets[cells + 1] - self.offsets[cells]
        offsets = np.cumsum(size) - size
        index = self.flat[np.repeat(begin - offsets, size) + np.arange(size.sum())]
        index[offsets[::SLOTS][dropped]] = UNKNOWN    # the first slot, the form itself, has one row
        return index, offsets, np.repeat(1 / np.sqrt(size), size).astype(np.float32)


class Sentence:
    __slots__ = ('forms', 'upos', 'feats', 'heads', 'rels', 'names', 'doc', 'corpus', 'round', 'ids', 'pieces', 'labels')


def read_sentences(path, vocabulary, pieces=None, longest=150):
    """JSON lines of corpora.py or label_text.py; sentences over `longest` words are left out."""
    out, known = [], {}
    for line in open(path, encoding='utf-8'):
        d, s = json.loads(line), Sentence()
        if len(d['forms']) > longest:
            continue
        s.forms, s.upos, s.feats, s.heads, s.rels, s.names, s.doc = (d[k] for k in ('forms', 'upos', 'feats', 'heads', 'rels', 'names', 'doc'))
        s.corpus = d.get('copy_of') or d.get('corpus', 'text')
        s.round = d.get('round')
        s.ids = np.array([vocabulary.index[f] for f in s.forms])
        if pieces:
            for f in s.forms:
                if f not in known:
                    known[f] = pieces.of(f)
            s.pieces = [known[f] for f in s.forms]
        out.append(s)
    return out


def length_of(s):
    """Words; for a teacher word pieces (one long address would make much room behind every other sentence of its group)."""
    return 2 + sum(map(len, s.pieces)) if hasattr(s, 'pieces') else len(s.forms)


def batches(sentences, size, rng):
    """Groups of sentences of about the same length (`length_of`), `size` together with the room behind them, in random order."""
    lengths = [length_of(s) for s in sentences]
    order = sorted(range(len(sentences)), key=lambda i: lengths[i] + rng.random() * 3)
    out, now, longest = [], [], 0
    for i in order:
        longest = max(longest, lengths[i])
        if now and longest * (len(now) + 1) > size:
            out.append(now); now, longest = [], lengths[i]
        now.append(sentences[i])
    if now:
        out.append(now)
    rng.shuffle(out)
    return out


class Batch:
    """A group of sentences as tensors. `rng` (NumPy's), where given, drops rare word forms as training does."""
    def __init__(self, group, vocabulary, device, rng=None):
        self.sizes = torch.tensor([len(s.forms) for s in group])
        width = int(self.sizes.max())
        ids = np.full((len(group), width), len(vocabulary.frequency) - 1)
        for i, s in enumerate(group):
            ids[i, :len(s.ids)] = s.ids
        types, where = np.unique(ids, return_inverse=True)
        dropped = np.zeros(len(types), bool) if rng is None else rng.random(len(types)) < np.clip(0.6 / (vocabulary.frequency[types] + 0.5), 0.1, 0.5)
        to = lambda x: torch.from_numpy(x).to(device, non_blocking=True)
        self.rows = tuple(map(to, vocabulary.rows_of(types, dropped)))
        self.where, self.mask = to(where.reshape(ids.shape)), to(ids != len(vocabulary.frequency) - 1)
        if hasattr(group[0], 'pieces'):
            self.pieces = self.word_pieces(group, width, device)
    @staticmethod
    def word_pieces(group, width, device, begin=101, end=102):
        rows = [[begin] + [p for word in s.pieces for p in word][:500] + [end] for s in group]
        of = [[width] + [i for i, word in enumerate(s.pieces) for _ in word][:500] + [width] for s in group]
        longest = max(map(len, rows))
        pieces = torch.tensor([r + [0] * (longest - len(r)) for r in rows])
        word_of = torch.tensor([r + [width] * (longest - len(r)) for r in of])
        mask = torch.arange(longest) < torch.tensor([len(r) for r in rows])[:, None]
        return pieces.to(device), mask.to(device), word_of.to(device)


def padded(lists, width, device):
    """Labels of sentences as a tensor, -100 behind their ends."""
    out = np.full((len(lists), width), -100)
    for i, l in enumerate(lists):
        out[i, :len(l)] = l
    return torch.from_numpy(out).to(device)


# ---------------------------------------------------------------- decoding

def best_trees(scores, sizes):
    """Eisner's algorithm (1996) over a batch. scores: batch x dependents x heads + 1 -> heads (batch x dependents; 0 is the root), each projective with one root."""
    b, n, _ = scores.shape
    s = scores.new_full((b, n + 1, n + 1), -1e6)
    s[:, :, 1:] = scores.transpose(1, 2)    # s[head, dependent]
    s[:, 0, 1:] -= 1e3    # one child of the root only: each costs much
    complete = scores.new_zeros(2, b, n + 1, n + 1); open_ = scores.new_zeros(2, b, n + 1, n + 1)    # 0: the head is on the right, 1: on the left
    complete_at = torch.zeros(2, b, n + 1, n + 1, dtype=torch.int16, device=scores.device); open_at = torch.zeros(b, n + 1, n + 1, dtype=torch.int16, device=scores.device)
    for k in range(1, n + 1):
        i = torch.arange(n + 1 - k, device=scores.device)[:, None]
        j, r = i + k, torch.arange(k, device=scores.device)[None, :]
        best, at = (complete[1][:, i, i + r] + complete[0][:, i + 1 + r, j]).max(-1)
        i, j = i[:, 0], j[:, 0]
        open_[0][:, i, j], open_[1][:, i, j], open_at[:, i, j] = best + s[:, j, i], best + s[:, i, j], at.to(torch.int16)
        i, j = i[:, None], j[:, None]
        left, left_at = (complete[0][:, i, i + r] + open_[0][:, i + r, j]).max(-1)
        right, right_at = (open_[1][:, i, i + 1 + r] + complete[1][:, i + 1 + r, j]).max(-1)
        i, j = i[:, 0], j[:, 0]
        complete[0][:, i, j], complete[1][:, i, j] = left, right
        complete_at[0][:, i, j], complete_at[1][:, i, j] = left_at.to(torch.int16), right_at.to(torch.int16)
    ca, oa, out = complete_at.cpu().numpy(), open_at.cpu().numpy(), np.zeros((b, n), np.int64)
    for x, size in enumerate(sizes):
        stack = [(0, int(size), 1, True)]
        while stack:
            i, j, d, whole = stack.pop()
            if i == j:
                continue
            if whole:
                at = i + int(ca[d, x, i, j])
                stack += [(i, at, 0, True), (at, j, 0, False)] if d == 0 else [(i, at + 1, 1, False), (at + 1, j, 1, True)]
            else:
                out[x, (i if d == 0 else j) - 1] = j if d == 0 else i
                at = i + int(oa[x, i, j])
                stack += [(i, at, 1, True), (at + 1, j, 0, True)]
    return torch.from_numpy(out)


def may_follow(a, b):
    """Whether a BIOES tag may stand after another."""
    if a[0] in 'BI':
        return b[0] in 'IE' and a[2:] == b[2:]
    return b[0] in 'OBS'


ALLOWED = np.array([[0 if may_follow(a, b) else -1e9 for b in NAME_TAGS] for a in NAME_TAGS])
FIRST = np.array([0 if t[0] in 'OBS' else -1e9 for t in NAME_TAGS])
LAST = np.array([0 if t[0] in 'OES' else -1e9 for t in NAME_TAGS])


def best_names(scores):
    """Constrained Viterbi over BIOES, tokens x tags -> tags."""
    n = scores.shape[1]    # 1, 'O' alone, where a language's corpora have no names
    best, back = scores[0] + FIRST[:n], []
    for row in scores[1:]:
        m = best[:, None] + ALLOWED[:n, :n]
        back.append(m.argmax(0)); best = m.max(0) + row
    path = [int((best + LAST[:n]).argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return [NAME_TAGS[i] for i in reversed(path)]


def name_spans(tags):
    out, begin = set(), 0
    for i, t in enumerate(tags):
        begin = i if t[0] in 'BS' else begin
        if t[0] in 'ES':
            out.add((begin, i + 1, t[2:]))
    return out


def read_group(nets, batch):
    """What nets say together (their log-probabilities averaged): tags, features, heads, labels as indices, names as tags, and how sure the arcs are."""
    encoded = [(net.heads, net.encode(batch)) for net in nets]
    vote = lambda of: sum(of(heads, h).log_softmax(-1) for heads, h in encoded) / len(encoded)
    arcs = vote(lambda n, h: n.arcs(h, batch.mask))
    heads = best_trees(arcs, batch.sizes).to(arcs.device)
    sure = arcs.gather(2, heads.unsqueeze(-1))[..., 0].exp()
    names = vote(lambda n, h: n.names(h)).cpu().numpy()
    return {'upos': vote(lambda n, h: n.tag(h)).argmax(-1).cpu().numpy(), 'feats': vote(lambda n, h: n.feat(h)).argmax(-1).cpu().numpy(),
            'heads': heads.cpu().numpy(), 'rels': vote(lambda n, h: n.labels(h, heads)).argmax(-1).cpu().numpy(),
            'names': [best_names(row[:size]) for row, size in zip(names, batch.sizes)], 'sure': sure.cpu().numpy()}


@torch.no_grad()
def evaluate(nets, vocabulary, sentences, maps, device, rng):
    """Per cent right of words, and F1 of names."""
    n = collections.Counter()
    training = [net.training for net in nets]
    for net in nets:
        net.eval()
    for group in batches(sentences, 4000, rng):
        said = read_group(nets, Batch(group, vocabulary, device))
        for i, s in enumerate(group):
            if s.heads is not None:
                for t in range(len(s.forms)):
                    n['words'] += 1
                    n['upos'] += maps['upos'][said['upos'][i, t]] == s.upos[t]
                    n['feats'] += maps['feats'][said['feats'][i, t]] == s.feats[t]
                    right = said['heads'][i, t] == s.heads[t]
                    n['uas'] += right
                    n['las'] += right and maps['rels'][said['rels'][i, t]].split(':')[0] == s.rels[t].split(':')[0]
            if s.names is not None:
                gold, found = name_spans(s.names), name_spans(said['names'][i])
                n['gold'] += len(gold); n['found'] += len(found); n['hit'] += len(gold & found)
    for net, was in zip(nets, training):
        net.train(was)
    return {**{k: round(100 * n[k] / max(1, n['words']), 2) for k in ('upos', 'feats', 'uas', 'las')},
            'names': round(200 * n['hit'] / max(1, n['gold'] + n['found']), 2)}


def load_net(path, encoder=None, device='cpu'):
    """-> net, label maps. `encoder`: the folder of the pretrained encoder, for a teacher."""
    saved = torch.load(path, map_location='cpu')
    maps = saved['maps']
    sizes = {k: len(v) for k, v in maps.items()}
    convolutions = sum(k.startswith('conv.') and k.endswith('.linear.weight') for k in saved['state'])
    net = Teacher(sizes, encoder) if saved['kind'] == 'teacher' else Student(sizes, convolutions)
    net.load_state_dict(saved['state'])
    return net.to(device).eval(), maps
