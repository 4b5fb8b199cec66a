#!/usr/bin/env python3
"""Gathers the corpora of a language into one form that all trainers read.

    training/corpora.py LANGUAGE DATA OUT [--text ANNOTATED.jsonl --share 0.25] [--marked ANNOTATED.jsonl]

DATA is the project's data folder (treebanks/, entities/); English trains on trees/ beside this file too. Writes into OUT, one JSON object a sentence (forms, upos, feats, heads, rels, names, doc;
null where a corpus does not say; corpus): train.jsonl, dev-*.jsonl and test-*.jsonl (for figures alone), forms.txt, every word form once, for
`word_rows`, and trees-{train,dev,test}.txt, the treebanks' paths.
With --text: text.jsonl, sentences (forms only) drawn from annotation records with tokens (`hearsay annotate --syntax`), a share of them.
With --marked: named.jsonl, the training sentences with those of training/names/ (whose records these are) and more copies under other names.
"""
import argparse, collections, glob, json, os, random, re
import marked_names

FEATURES = ('Abbr', 'Case', 'Definite', 'Degree', 'Gender', 'Mood', 'Number', 'NumType', 'Person', 'Polarity', 'Poss', 'PronType', 'Reflex',
            'Tense', 'VerbForm', 'Voice')    # what Features of document.h has fields for
RELATIONS = set('''root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp clf compound compound:prt conj
cop csubj csubj:pass csubj:outer dep det det:predet discourse dislocated expl expl:pass fixed flat flat:foreign goeswith iobj list mark nmod nmod:desc
nmod:poss nmod:unmarked nsubj nsubj:pass nsubj:outer nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum vocative xcomp'''.split())
OWN_TREES, TIMES = 'trees', 2    # the folder of the project's own news treebank (training/trees), and how often an epoch sees it
COPIES = 8    # of each sentence with names, under other names; an epoch sees one
TITLES = set('''President Mr. Mrs. Ms. Dr. Prime Minister Secretary General Senator Sen. Rep. Gov. Governor Professor Prof. Chancellor Ambassador Captain Colonel
Col. Gen. Lt. Dr Mr Ms Mrs Major Mayor Chairman Judge Justice Sir Lord Lady Saint Queen King Prince Princess Emperor Chief Commissioner Director Attorney Vice'''.split())

# Treebanks and name corpora by language: part -> (CoNLL-U, IOB2 with its names or None, a reader of other names or None).
CORPORA = {
    'en': {'train': [('en_ewt-train', 'uner_ewt-train', False), ('en_gum_open-train', None, True)], 'tweets': 'wnut17-train',
           'dev-ewt': [('en_ewt-dev', 'uner_ewt-dev', False)], 'dev-gum': [('en_gum_open-dev', None, True)], 'test-ewt': [('en_ewt-test', None, False)]},
    'fr': {'train': [('fr_sequoia-train', None, False)], 'dev-sequoia': [('fr_sequoia-dev', None, False)], 'test-sequoia': [('fr_sequoia-test', None, False)]},
}


def blank(forms, doc=None, corpus='copies'):
    return {'forms': forms, 'upos': None, 'feats': None, 'heads': None, 'rels': None, 'names': None, 'doc': doc, 'corpus': corpus}


def read_trees(path):
    out, doc = [], None
    for block in open(path, encoding='utf-8').read().split('\n\n'):
        for line in block.split('\n'):
            if line.startswith('# newdoc'):
                doc = line.split('=')[-1].strip()
        rows = [l.split('\t') for l in block.split('\n') if l and l[0] != '#']
        rows = [r for r in rows if r[0].isdigit()]
        if not rows:
            continue
        s = blank([r[1] for r in rows], doc, os.path.basename(path).split('.')[0].split('-')[0])
        s['upos'] = [r[3] for r in rows]
        s['xpos'] = [r[4] for r in rows]    # of the Penn Treebank in English; not written
        s['feats'] = ['|'.join(f for f in r[5].split('|') if f.split('=')[0] in FEATURES and f != 'Polarity=Pos') or '_' for r in rows]
        s['heads'] = [int(r[6]) for r in rows]
        s['rels'] = [r[7] if r[7] in RELATIONS else r[7].split(':')[0] for r in rows]
        out.append(s)
    return out


def bioes(size, spans):
    tags = ['O'] * size
    for b, e, k in spans:
        if e - b == 1:
            tags[b] = 'S-' + k
        else:
            tags[b], tags[e - 1] = 'B-' + k, 'E-' + k
            tags[b + 1:e - 1] = ['I-' + k] * (e - b - 2)
    return tags


def spans_of(tags):
    """BIO tags -> (begin, end, kind)."""
    out, begin = [], None
    for i, t in enumerate(list(tags) + ['O']):
        if begin is not None and not t.startswith('I-'):
            out.append((begin, i, tags[begin][2:]))
            begin = None
        if t.startswith('B-') or (t.startswith('I-') and begin is None):
            begin = i
    return out


def add_iob_names(path, sentences):
    """Names of an IOB2 file for the sentences with the same words."""
    names = {}
    for block in open(path, encoding='utf-8').read().split('\n\n'):
        rows = [l.split('\t') for l in block.split('\n') if l and l[0] != '#']
        rows = [r for r in rows if r[0].isdigit()]
        if rows:
            names[tuple(r[1] for r in rows)] = bioes(len(rows), [s for s in spans_of([r[2] for r in rows]) if s[2] in ('PER', 'ORG', 'LOC')])
    for s in sentences:
        s['names'] = names.get(tuple(s['forms']))


def mention_spans(mentions, words, common):
    """GUM's mentions that are names in UNER's manner: proper nouns (by their tag in the Penn Treebank: "United" is one in "United States"), articles
    and titles outside, no peoples ("Americans"), no single word that is also a `common` noun ("the West"); the longest where they nest."""
    kinds, chosen, taken = {'person': 'PER', 'place': 'LOC', 'organization': 'ORG'}, [], set()
    proper = lambda tag: tag in ('NNP', 'NNPS')
    for m in mentions:
        b, e, kind = m['start'], m['end'], kinds.get(m['type'])
        while b < e and words[b][1] in ('DT', 'PRP$', '``', "''", ',', '-LRB-', ':'):
            b += 1
        while kind == 'PER' and b + 1 < e and words[b][0] in TITLES:
            b += 1
        while e > b and words[e - 1][1] in ('POS', '``', "''", ',', '.', '-RRB-', ':'):
            e -= 1
        for i in range(b + 1, e - 1):    # "University of X, Y", "X Airport in Y": the first of the two; "X and Y" are mentions of their own
            if words[i][0] in (',', 'in', 'on', 'at', '(', '-LRB-'):
                e = i
                break
        if not kind or b >= e or not proper(words[b][1]) or not (proper(words[e - 1][1]) or words[e - 1][1] == 'CD'):
            continue
        if kind == 'PER' and words[e - 1][1] == 'NNPS' or e - b == 1 and words[b][0].lower() in common:
            continue
        if all(proper(t) or t == 'CD' or w in ('of', 'the', '-', '.', '&', 'for', 'de') or w == 'and' and kind == 'ORG' for w, t in words[b:e]):
            chosen.append((b, e, kind))
    keep = []
    for b, e, k in sorted(chosen, key=lambda x: x[0] - x[1]):
        if not taken & set(range(b, e)):
            taken |= set(range(b, e))
            keep.append((b, e, k))
    return sorted(keep)


def common_nouns(sentences):
    """Words that the treebank has as common nouns in small letters."""
    return {w for s in sentences for w, t in zip(s['forms'], s['xpos']) if t in ('NN', 'NNS', 'JJ') and w.islower()}


def add_gum_names(path, sentences):
    by_doc, common = collections.defaultdict(list), common_nouns(sentences)
    for s in sentences:
        by_doc[s['doc']].append(s)
    for line in open(path, encoding='utf-8'):
        d = json.loads(line)
        group = by_doc.get(d['doc_id'], [])
        words = [w for s in group for w in zip(s['forms'], s['xpos'])]
        if not words or len(words) != len(d['tokens']):
            continue
        spans, at = mention_spans(d['mentions'], words, common), 0
        for s in group:
            end = at + len(s['forms'])
            s['names'] = bioes(len(s['forms']), [(b - at, e - at, k) for b, e, k in spans if at <= b and e <= end])
            at = end


def read_tweets(path):
    kinds, out = {'person': 'PER', 'location': 'LOC', 'group': 'ORG', 'corporation': 'ORG'}, []
    for n, block in enumerate(re.split(r'\n\s*\n', open(path, encoding='utf-8').read())):
        rows = [l.split('\t') for l in block.split('\n') if l.strip()]
        if rows and all(len(r) >= 2 for r in rows):
            s = blank([r[0] for r in rows], f'wnut-{n}', 'tweets')
            s['names'] = bioes(len(rows), [(b, e, kinds[k]) for b, e, k in spans_of([r[1].strip() for r in rows]) if k in kinds])
            out.append(s)
    return out


def read_marked(annotated):
    out = []
    for doc, forms, names in marked_names.sentences(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'names'), annotated):
        s = blank(forms, doc, 'marked')
        s['names'] = bioes(len(forms), names)
        out.append(s)
    return out


def recased(sentences, seed):
    """Copies of some sentences as headlines have them: all capitals, capital words, no capitals. Their labels stay."""
    rng, out = random.Random(seed), []
    for s in sentences:
        way = rng.random()
        if len(s['forms']) > 30 or way > 0.09 or s['heads'] is None:
            continue
        change = str.upper if way < 0.03 else str.lower if way < 0.05 else lambda w: w[:1].upper() + w[1:]
        out.append({**s, 'forms': [change(w) for w in s['forms']], 'doc': None, 'corpus': 'copies', 'copy_of': s['corpus']})
    return out


def known_names(language):
    """Names of people, organisations and places from the project's own data: lists of word lists by kind; given names and surnames apart."""
    data = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data')
    rows = lambda path: [l.rstrip('\n').split('\t') for l in open(path, encoding='utf-8') if l.strip() and l[0] != '#']
    out = {'PER': [r[0].split() for p in sorted(glob.glob(f'{data}/actors/people/*.tsv')) for r in rows(p)], 'ORG': [], 'LOC': [], 'given': [], 'surname': []}
    for path in sorted(glob.glob(f'{data}/actors/bodies/*.tsv')):
        out['ORG'] += [n.split() for r in rows(path) if r[2] in ('organisation', 'outlet', 'group') for n in [r[0], *r[1].split('|')] if n]
    for word, classes in rows(f'{data}/languages/{language}/name_words.tsv'):
        for kind, letters in (('given', 'gG'), ('surname', 'sSR'), ('LOC', 'c12')):
            if set(letters) & set(classes):
                out[kind].append([word.capitalize()])
    return out


def renamed(sentences, known, seed):
    """Copies of sentences in which most names are others of their kind: half from the corpora, half from `known`. They keep names alone."""
    rng, corpus = random.Random(seed), collections.defaultdict(list)
    spans = lambda s: sorted((b, e, k) for b, e, k in spans_of([t.replace('S-', 'B-').replace('E-', 'I-') for t in s['names']]))
    for s in sentences:
        for b, e, k in spans(s) if s['names'] else []:
            corpus[k].append(s['forms'][b:e])

    def other(kind, old):
        if rng.random() < 0.2:
            return old
        if rng.random() < 0.5:
            return rng.choice(corpus[kind])
        if kind == 'PER' and len(old) == 1:
            return rng.choice(known['given' if rng.random() < 0.6 else 'surname'])
        if kind == 'PER' and rng.random() < 0.7:
            return rng.choice(known['given']) + rng.choice(known['surname'])
        return rng.choice(known[kind])

    out = []
    for s in sentences:
        found = spans(s) if s['names'] else []
        if not found:
            continue
        forms, placed, at = [], [], 0
        for b, e, k in found:
            forms += s['forms'][at:b]
            words = other(k, s['forms'][b:e])
            placed.append((len(forms), len(forms) + len(words), k))
            forms += words
            at = e
        copy = blank(forms + s['forms'][at:])
        copy['copy_of'] = s['corpus']
        copy['names'] = bioes(len(copy['forms']), placed)
        out.append(copy)
    return out


def with_copies(sentences, known, rounds):
    """With their copies under other names, `rounds` of each, and as headlines have them."""
    out = list(sentences)
    for n in range(rounds if known else 0):
        out += [{**s, 'round': n} for s in renamed(sentences, known, n + 1)]
    return out + recased(out, 1)


def sentences_of_record(record):
    """The tokens of each sentence of an annotation record; and the number of the first of them."""
    tokens, at = record['tokens'], 0
    for begin, end in record['sentences']:
        first = at
        while at < len(tokens) and tokens[at]['span'][1] <= end:
            at += 1
        yield tokens[first:at], first


def sentences_of_text(path, share, seed):
    """Sentences of annotation records, a share of each document at random, so that the sources of the text all have theirs."""
    rng, seen = random.Random(seed), set()
    for line in open(path, encoding='utf-8'):
        record = json.loads(line)
        for tokens, _ in sentences_of_record(record):
            group = [t['form'] for t in tokens]
            key = ' '.join(group)
            if 4 <= len(group) <= 60 and rng.random() < share and key not in seen:
                seen.add(key)
                yield blank(group, record['id'], 'text')


def write(path, sentences):
    with open(path, 'w', encoding='utf-8') as f:
        for s in sentences:
            f.write(json.dumps({k: v for k, v in s.items() if k != 'xpos'}, ensure_ascii=False) + '\n')


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('language'); p.add_argument('data'); p.add_argument('out')
    p.add_argument('--text'); p.add_argument('--share', type=float, default=0.25); p.add_argument('--marked')
    a = p.parse_args()
    corpora, forms = CORPORA[a.language], set()
    parts = {}
    for part, files in corpora.items():
        if part == 'tweets':
            continue
        parts[part] = []
        for trees, iob, gum in files:
            sentences = read_trees(f'{a.data}/treebanks/{trees}.conllu')
            if iob:
                add_iob_names(f'{a.data}/entities/{iob}.iob2', sentences)
            if gum:
                add_gum_names(f'{a.data}/entities/gum_open.jsonl', sentences)
            parts[part] += sentences
    if 'tweets' in corpora:
        parts['train'] += read_tweets(f'{a.data}/entities/{corpora["tweets"]}.conll')
    if a.language == 'en':
        for path in sorted(glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), OWN_TREES, '*.conllu'))):
            if os.path.basename(path) != 'dev.conllu':
                parts['train'] += TIMES * read_trees(path)
    gold, known = parts['train'], known_names(a.language) if 'tweets' in corpora else None
    parts['train'] = with_copies(gold, known, 1)
    if a.marked:
        parts['named'] = with_copies(gold + read_marked(a.marked), known, COPIES)
    if a.text:
        parts['text'] = list(sentences_of_text(a.text, a.share, 1))
    for part, sentences in parts.items():
        write(f'{a.out}/{part}.jsonl', sentences)
        forms.update(w for s in sentences for w in s['forms'])
        print(f'{part}: {len(sentences)} sentences, {sum(len(s["forms"]) for s in sentences)} words, '
              f'{sum(s["names"] is not None for s in sentences)} with names')
    for kind in ('train', 'dev', 'test'):
        with open(f'{a.out}/trees-{kind}.txt', 'w', encoding='utf-8') as f:
            f.writelines(f'{a.data}/treebanks/{trees}.conllu\n' for part, files in corpora.items() if part.split('-')[0] == kind for trees, _, _ in files)
    with open(f'{a.out}/forms.txt', 'w', encoding='utf-8') as f:
        f.writelines(w.replace('\n', ' ') + '\n' for w in sorted(forms))


if __name__ == '__main__':
    main()
