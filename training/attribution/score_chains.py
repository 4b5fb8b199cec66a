#!/usr/bin/env python3
"""score_chains.py GOLD SYSTEM [--errors N] [--tags] [--json]: is the whole chain of sources right?

GOLD is what build.py writes (SPLIT.jsonl), SYSTEM what `hearsay annotate` writes for SPLIT-input.jsonl.

A gold attribution is FOUND where a system attribution, or claims with a source, overlap with its content:
  an attribution that shares with it half of the characters of the shorter of the two, or
  claims with one and the same chain, each with 60% of its characters within it.
It is found CLOSELY where they share half of the characters of both together (Jaccard >= .5), or the claims cover half of it.
Its chain is RIGHT where one that finds it has as many sources, and each of them, in order, has the gold kind (one of them, where the
gold has two) and the gold name, or whatever else the gold calls it by in this report: the likeness of `score sheet`, token F1 >= .5
of name or text, no articles or pronouns. Sources of kind `public` need no name. Optional links (a medium that an earlier sentence named)
may stand or not. A system attribution's chain is that of its parents, then its own, each source once in a row (docs/formats.md).

chain right            right / all gold attributions: the figure of the issue
chain right, closely   the same, of what is found closely
chain right, found     right / found
names right            the chain without looking at kinds;  last source right: the last source's name and kind alone
anonymity              of those with the chain right: `anonymous` of the last source the same
precision              system attributions that find some gold one closely and have its chain / all system attributions
--tags: by construction, stated for whole reports (a report has several), and by number of links, kind and speech. Standard library only.
"""
import argparse, collections, json, re, unicodedata

SAME = [(r"\bU\.?S\.?(A\.?)?(?![\w])", 'unitedstates'), (r'\b(the )?United States( of America)?\b', 'unitedstates'), (r'\bU\.?K\.?(?![\w])', 'britain'),
        (r'\bUnited Kingdom\b', 'britain'), (r'\bU\.?N\.?(?![\w])', 'unitednations'), (r'\bUnited Nations\b', 'unitednations'),
        (r'\bE\.?U\.?(?![\w])', 'europeanunion'), (r'\bEuropean Union\b', 'europeanunion')]
STOP = set("the a an of 's s he she it they him her them his its their i we you my our your who which that this these those one".split())


def words(name):
    for pattern, word in SAME:
        name = re.sub(pattern, word, name or '')
    plain = ''.join(c for c in unicodedata.normalize('NFKD', name) if not unicodedata.combining(c))
    return {w for w in re.findall(r'\w+', plain.casefold()) if w not in STOP}


def alike(gold, system):
    if gold['kind'] == 'public' and system.get('kind') == 'public':
        return True
    pairs = [(words(x), words(y)) for x in gold['called'] for y in (system.get('name'), system.get('text'))]
    return any(2 * len(x & y) >= .5 * (len(x) + len(y)) for x, y in pairs if x and y)


def readings(chain):
    """The chain with and without its optional links."""
    out = [[]]
    for s in chain:
        out = [r + [s] for r in out] + ([list(r) for r in out] if s['optional'] else [])
    return out


def same_chain(gold, system, kinds=True):
    return any(len(g) == len(system) and all(alike(a, b) and (not kinds or b.get('kind') in a['kinds']) for a, b in zip(g, system)) for g in readings(gold))


def solid(text, spans, is_bytes):
    """The positions of the characters, white space left out, that the spans hold."""
    raw, out = text.encode('utf-8'), set()
    for b, e in spans:
        if is_bytes:
            b, e = len(raw[:b].decode('utf-8', 'ignore')), len(raw[:e].decode('utf-8', 'ignore'))
        out.update(i for i in range(b, e) if not text[i].isspace())
    return out


def full_chain(attributions, i):
    out = []
    while i is not None and i >= 0:
        out = (attributions[i].get('sources') or []) + out
        i = attributions[i].get('parent')
    once = []
    for s in out:
        last = once[-1] if once else None
        if last and (s.get('entity') is not None and s.get('entity') == last.get('entity') or (s.get('text'), s.get('span')) == (last.get('text'), last.get('span'))):
            continue
        once.append(s)
    return once


def show(chain):
    return ' > '.join(f'{s.get("name")} ({s.get("kind")})' for s in chain) or '-'


def candidates(gold, record):
    """(chain, index of the attribution or None, closely) of everything in the record that finds the gold attribution, best first."""
    text = record['text']
    mine, out = solid(text, gold['content'], False), []
    for i, a in enumerate(record['attributions']):
        his = solid(text, a['content'], True)
        shared = len(mine & his)
        if shared and shared >= .5 * min(len(mine), len(his)):
            near = shared / len(mine | his)
            out.append((near, full_chain(record['attributions'], i), i, near >= .5))
    by_chain = collections.defaultdict(set)
    for c in record.get('claims') or []:
        his = solid(text, [c['span']], True)
        if c.get('sources') and his and len(his & mine) >= .6 * len(his):
            by_chain[json.dumps(c['sources'], sort_keys=True)] |= his & mine
    out += [(len(covered) / len(mine) - 1, json.loads(chain), None, len(covered) >= .5 * len(mine)) for chain, covered in by_chain.items()]
    return [x[1:] for x in sorted(out, key=lambda x: -x[0])]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('gold'); p.add_argument('system')
    p.add_argument('--errors', type=int, default=0, metavar='N', help='list N wrong or missing chains')
    p.add_argument('--tags', action='store_true')
    p.add_argument('--json', action='store_true')
    a = p.parse_args()
    with open(a.gold, encoding='utf-8') as f, open(a.system, encoding='utf-8') as g:
        gold = [json.loads(l) for l in f if l.strip()]
        system = {str(r['id']): r for r in map(json.loads, filter(str.strip, g)) if 'attributions' in r}
    n, groups, errors, matched = collections.Counter(), collections.defaultdict(lambda: [0, 0]), [], set()
    for doc in gold:
        called = collections.defaultdict(set)    # all that the report calls one source by
        for s in (s for x in doc['attributions'] for s in x['sources']):
            called[s['name']] |= {s['name'], s['text']}
            s['called'] = called[s['name']]
        record = system.get(doc['id'])
        if not record or record['text'] != doc['text']:
            raise SystemExit(f'{doc["id"]}: not in the system\'s output, or with another text')
        n['system'] += len(record['attributions'])
        for item in doc['attributions']:
            found = candidates(item, record)
            right = next((x for x in found if same_chain(item['sources'], x[0])), None)
            n['gold'] += 1
            n['found'] += bool(found)
            n['right'] += bool(right)
            n['closely'] += any(x[2] and same_chain(item['sources'], x[0]) for x in found)
            n['found closely'] += any(x[2] for x in found)
            n['names'] += any(same_chain(item['sources'], x[0], False) for x in found)
            n['last'] += any(c and alike(item['sources'][-1], c[-1]) and c[-1].get('kind') in item['sources'][-1]['kinds'] for c, _, _ in found)
            if right:
                n['anonymity'] += bool(right[0][-1].get('anonymous')) == item['sources'][-1]['anonymous']
            matched |= {(doc['id'], i) for c, i, near in found if near and i is not None and same_chain(item['sources'], c)}
            kinds = [f'{len(item["sources"])} links', 'kind ' + item['sources'][-1]['kind'], 'speech ' + item['speech'], 'stance ' + item['stance'],
                     'cue ' + ('none' if not item['cue'] else 'yes')]
            for k in kinds + ['report ' + t for t in doc['constructions']]:
                groups[k][0] += bool(right); groups[k][1] += 1
            if not right:
                quote = ' … '.join(doc['text'][b:e] for b, e in item['content'])
                errors.append(f'{"wrong" if found else "missing"}\t{doc["id"]}\t{quote}\tgold: {show(item["sources"])}\tsystem: {" || ".join(show(c) for c, _, _ in found[:2])}')
    share = lambda x, y: 100 * x / y if y else 0.0
    figures = {'chain right': share(n['right'], n['gold']), 'chain right, closely': share(n['closely'], n['gold']), 'chain right, found': share(n['right'], n['found']), 'found': share(n['found'], n['gold']), 'found closely': share(n['found closely'], n['gold']),
               'names right': share(n['names'], n['gold']), 'last source right': share(n['last'], n['gold']), 'anonymity': share(n['anonymity'], n['right']),
               'precision': share(len(matched), n['system'])}
    if a.json:
        print(json.dumps({'documents': len(gold), 'gold': n['gold'], 'figures': figures, 'groups': {k: v for k, v in sorted(groups.items())}}))
        return
    print(f'{len(gold)} documents, {n["gold"]} attributions, {n["system"]} of the system\'s')
    for k, v in figures.items():
        print(f'{k:20} {v:5.1f}')
    if a.tags:
        for k, (x, y) in sorted(groups.items()):
            print(f'{k:28} {share(x, y):5.1f}  {x}/{y}')
    for e in errors[:a.errors]:
        print(e)


if __name__ == '__main__':
    main()
