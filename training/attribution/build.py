#!/usr/bin/env python3
"""build.py [--out FOLDER] [--check]: checks the annotated reports beside it and turns them into the scorers' files.

Reads train/*.txt and test/*.txt (README.md has the format) and writes into FOLDER (default: ../../build/attribution):

    SPLIT.jsonl         neutral gold: `score attribution`, score_chains.py
    SPLIT-sheet.jsonl   one sheet a report: `score sheet`
    SPLIT-input.jsonl   what `hearsay annotate` reads (id, outlet, title, published, text)

Every error is told with its file and line, and then nothing is written. --check writes nothing; --counts prints the README's table.
Python 3.11, standard library only.
"""
import argparse, collections, json, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent
KINDS = ('person', 'office', 'unnamed', 'government', 'organisation', 'outlet', 'document', 'public')
STANCES = ('states', 'asserts', 'confirms', 'denies', 'declines', 'doubts', 'warns', 'threatens', 'promises', 'accuses', 'demands', 'asks',
           'expects', 'suggests', 'believes', 'admits', 'reports', 'rumours')
SPEECH = ('direct', 'indirect', 'mixed')
CERTAINTY = {'CT': 'certain', 'PR': 'probable', 'PS': 'possible', 'U': 'unknown'}
POLARITY = {'+': 'positive', '-': 'negative'}
TENSE = ('past', 'present', 'future')
CONSTRUCTIONS = {
    'said': 'a verb of saying after its subject',
    'inverted': 'the verb before its subject ("said Holm")',
    'parenthetical': 'source and cue within or after the content ("the plan, he said, could")',
    'according': 'according to, per, in the words of, in the view of, as X put it',
    'citing': 'one who cites, quotes or refers to another',
    'nominal': 'a noun attributes ("the claim by Kyiv that", "his promise to")',
    'verbless': 'no verb: a colon or a dash',
    'headline': 'a headline that attributes',
    'question': 'reported questions',
    'fragment': 'quoted fragments within reported speech',
    'long-quote': 'a quotation over several sentences or paragraphs',
    'broken-marks': 'a quotation mark re-opened, missing or doubled',
    'nested-quote': 'a quotation within a quotation, or told on within reported speech',
    'foreign-marks': 'guillemets, low or single quotation marks',
    'late-speaker': 'a quotation whose speaker is named in a later sentence, or has no cue',
    'running': 'reported speech that goes on without a cue',
    'chain': 'two links',
    'long-chain': 'three links or more',
    'relay': 'told X, quoted by X, in an interview with X, carried by X',
    'manner': 'the manner of speaking, which is no link (in a tweet, in a statement, to parliament, to the publishing outlet)',
    'leak': 'a document seen or obtained',
    'document': 'a document speaks',
    'collective': 'a source of many: joint, both, neither, the two sides',
    'anonymous': 'a source whose name is withheld',
    'reason': 'the reason for it',
    'affiliation': 'the body or state that a source without a name belongs to',
    'coreference': 'pronouns, titles, first names, "the agency", cataphora',
    'denial': 'denied, rejected, disputed',
    'declined': 'declined to comment, would not say, did not respond',
    'warning': 'warned, threatened, alarm',
    'promise': 'promised, vowed, pledged',
    'demand': 'demanded, urged, called for, asked to',
    'accusation': 'accused, blamed, condemned, criticised',
    'attitude': 'believed, hoped, feared, wanted, expected',
    'impersonal': 'is believed, is said, rumours, reports say, reportedly',
    'negative': 'words of saying that attribute nothing, beside attributed sentences',
    'own-voice': 'sentences in the outlet\'s own voice that stand among attributed ones',
}
RANGE, PIECE, LINK, CELL = ' .. ', ' + ', ' > ', ' | '


class Slip(Exception):
    pass


def occurrences(text, quote):
    """Where the quote stands as whole words."""
    def edge(i, j):    # no word goes on from i to j
        return i < 0 or j >= len(text) or not (text[i].isalnum() and text[j].isalnum())
    out, at = [], text.find(quote)
    while at >= 0:
        if edge(at - 1, at) and edge(at + len(quote) - 1, at + len(quote)):
            out.append(at)
        at = text.find(quote, at + 1)
    return out


def choose(text, quote, within, after):
    """The one occurrence meant: numbered, or the only one within the paragraph, in the text, or else the first after `after`."""
    number = re.search(r'@(\d+)$', quote)
    if number:
        quote = quote[:number.start()]
    found = occurrences(text, quote)
    if number:
        if int(number[1]) < 1 or int(number[1]) > len(found):
            raise Slip(f'stands {len(found)} times: {quote}')
        return found[int(number[1]) - 1], quote
    if not found:
        raise Slip(f'not in the text: {quote}')
    near = [i for i in found if within and within[0] <= i < within[1]]
    if len(near) == 1:
        return near[0], quote
    if len(found) == 1:
        return found[0], quote
    later = [i for i in found if after is not None and i >= after]
    if later:
        return later[0], quote
    raise Slip(f'stands {len(found)} times, {len(near)} in the paragraph; number it (@1) or set it in brackets in more words: {quote}')


def locate(text, cell, within=None, after=None):
    """A quote: `words`, `first words .. last words`, `words [the part meant] words`, `words@2`."""
    first, _, last = cell.partition(RANGE)
    bracket = re.search(r'\[(.*?)\]', first)
    if bracket:
        plain = first.replace('[', '', 1).replace(']', '', 1)
        at, _ = choose(text, plain, within, after)
        begin, end = at + bracket.start(), at + bracket.end() - 2
    else:
        begin, words = choose(text, first, within, after)
        end = begin + len(words)
    if last:
        found = [i for i in occurrences(text[end:], last)]
        if not found:
            raise Slip(f'nowhere after "{first}": {last}')
        end += found[0] + len(last)
        if end - begin > 1200 or '\n\n' in text[begin:end]:
            raise Slip(f'a piece runs over a paragraph: {cell}')
    if text[begin].isspace() or text[end - 1].isspace() or end <= begin:
        raise Slip(f'white space at the edge: {cell}')
    return [begin, end]


def paragraph_of(text, at):
    begin, end = text.rfind('\n', 0, at) + 1, text.find('\n', at)
    return begin, len(text) if end < 0 else end


def read_source(text, cell, within):
    """`?words = name (kind/kind, anonymous, of: state or body; another, why: reason)`; words `-` where implicit; `?`: may be left out."""
    optional, cell = cell.startswith('?'), cell.removeprefix('?')
    m = re.fullmatch(r'(.*?) \(([^()]*)\)', cell)
    if not m:
        raise Slip(f'no source: {cell}')
    words, _, name = m[1].partition(' = ')
    options = [o.strip() for o in re.split(r', (?=anonymous\b|of: |why: )', m[2])]
    kinds = options[0].split('/')
    out = {'text': '', 'span': None, 'name': name or 'nobody in particular', 'kind': kinds[0], 'kinds': kinds, 'anonymous': False, 'affiliation': [], 'reason': None, 'optional': optional}
    for k in kinds:
        if k not in KINDS:
            raise Slip(f'no kind: {k}')
    for option in options[1:]:
        if option == 'anonymous':
            out['anonymous'] = True
        elif option.startswith('of: '):
            out['affiliation'] = option[4:].split('; ')
        elif option.startswith('why: '):
            out['reason'] = option[5:]
            if out['reason'] not in text:
                raise Slip(f'not in the text: {out["reason"]}')
        else:
            raise Slip(f'unknown: {option}')
    if words != '-':
        out['span'] = locate(text, words, within)
        out['text'] = text[slice(*out['span'])]
        out['name'] = name or out['text'].rstrip(',')
    elif kinds[0] != 'public' and not name:
        raise Slip('an implicit source has a name or is public')
    if out['anonymous'] and kinds[0] not in ('unnamed', 'office'):
        raise Slip(f'anonymous {kinds[0]}: {cell}')
    if out['reason'] and not out['anonymous']:
        raise Slip(f'a reason without anonymity: {cell}')
    return out


MARKS = '"“”„«»‘'


def read_attribution(text, line):
    cells = line.split(CELL)
    if len(cells) != 5:
        raise Slip(f'{len(cells)} cells, not 5')
    content, cue, chain, manner, fact = (c.strip() for c in cells)
    pieces, after = [], None
    for piece in content.split(PIECE):
        pieces.append(locate(text, piece, None, after))
        after = pieces[-1][1]
    pieces.sort()
    if any(a[1] > b[0] for a, b in zip(pieces, pieces[1:])):
        raise Slip('pieces overlap')
    within = paragraph_of(text, pieces[0][0])
    out = {'cue': [] if cue == '-' else [locate(text, cue, within)], 'content': pieces}
    out['sources'] = [read_source(text, s, within) for s in chain.split(LINK)]
    if out['sources'][-1]['optional']:
        raise Slip('the last source is never optional')
    last = [s['span'] for s in out['sources'] if s['span']][-1:]
    out['source'] = last if out['sources'][-1]['span'] else []
    try:
        out['speech'], out['stance'] = manner.split()
        code, out['tense'] = fact.split()
        out['certainty'], out['polarity'] = CERTAINTY[code[:-1]], POLARITY[code[-1]]
    except (ValueError, KeyError):
        raise Slip(f'not "speech stance | CT+ tense": {manner} | {fact}')
    if out['speech'] not in SPEECH or out['stance'] not in STANCES or out['tense'] not in TENSE:
        raise Slip(f'not in the lists: {manner} {fact}')
    words = ' '.join(text[b:e] for b, e in pieces)
    if any(c in words for c in MARKS) and out['speech'] == 'indirect' and '[names in marks]' not in line:
        raise Slip('quotation marks in indirect speech')
    for b, e in out['cue']:
        if any(x < e and b < y for x, y in pieces):
            raise Slip('the cue stands within the content')
    if out['source'] and any(x < out['source'][0][1] and out['source'][0][0] < y for x, y in pieces):
        raise Slip('the source stands within the content')
    return out


def read_report(path, split):
    slips, head, lines = [], {}, path.read_text(encoding='utf-8').split('\n')
    i = 0
    while i < len(lines) and lines[i]:
        key, colon, value = lines[i].partition(': ')
        if not colon or key not in ('outlet', 'published', 'style', 'constructions', 'title') or key in head:
            slips.append(f'{path}:{i + 1}: no header: {lines[i]}')
        head[key] = value.strip()
        i += 1
    if '---' not in lines:
        return None, [f'{path}: no line ---']
    at = lines.index('---')
    text = '\n'.join(lines[i + 1:at]).strip('\n')
    for key in ('outlet', 'published', 'style', 'constructions'):
        if key not in head:
            slips.append(f'{path}: no {key}')
    if not re.fullmatch(r'\d{4}-\d\d-\d\d', head.get('published', '')):
        slips.append(f'{path}: published is no date')
    tags = head.get('constructions', '').split(', ')
    slips += [f'{path}: no such construction: {t}' for t in tags if t not in CONSTRUCTIONS]
    words = len(text.split())
    if not 90 <= words <= 320:
        slips.append(f'{path}: {words} words')
    if re.search(r'[\[\]|]| \.\. | > |@', text):
        slips.append(f'{path}: the text holds a sign of the format')
    items = []
    for n, line in enumerate(lines[at + 1:], at + 2):
        if not line or line.startswith('#'):
            continue
        try:
            items.append(read_attribution(text, line))
        except Slip as e:
            slips.append(f'{path}:{n}: {e}')
    keys = [(json.dumps(a['content']), json.dumps(a['cue'])) for a in items]
    slips += [f'{path}: twice: {text[slice(*a["content"][0])]}' for a, k in zip(items, keys) if keys.count(k) > 1]
    items.sort(key=lambda a: (a['content'][0], a['cue']))
    report = {'id': path.stem, 'outlet': head.get('outlet'), 'published': head.get('published'), 'title': head.get('title'), 'style': head.get('style'),
              'constructions': tags, 'split': split, 'text': text, 'attributions': [{'id': f'A{n}', **a} for n, a in enumerate(items, 1)]}
    return report, slips


def sheet_of(report):
    """The sheet's claims are the attributions: the words up to the end of the first sentence, which the last cell of a line judges."""
    text, claims = report['text'], []
    for a in report['attributions']:
        pieces = a['content']
        split = len(pieces) > 1 and text[pieces[1][0]].islower()    # a clause in two pieces: the one with the verb is the longer
        begin, end = max(pieces[:2], key=lambda p: p[1] - p[0]) if split else pieces[0]
        stop = re.search(r'[.!?][”"»’\')]*\s+(?=["“„«‘\'(]*[A-Z])', text[begin:end])
        end = begin + len(text[begin:begin + stop.end()].rstrip()) if stop and stop.end() > 12 else end
        quote = text[begin:end]
        quote = quote[5:] if quote.startswith('that ') else quote
        claims.append({'quote': quote, 'at': end - len(quote), 'sources': [{k: s[k] for k in ('text', 'name', 'kind', 'anonymous')} for s in a['sources']],
                       'cue': text[slice(*a['cue'][0])] if a['cue'] else None, 'speech': a['speech'], 'certainty': a['certainty'],
                       'polarity': a['polarity'], 'tense': a['tense'], 'event': None, 'actor': [], 'recipient': [], 'place': [], 'time': None,
                       'quantities': [], 'core': False})
    return {'doc': report['id'], 'published': report['published'], 'text': text, 'claims': claims}


def counts(reports):
    rows = collections.defaultdict(collections.Counter)
    for r in reports:
        for t in r['constructions']:
            rows[t][r['split']] += 1
    print('| construction | train | test |\n|---|---|---|')
    for t, what in CONSTRUCTIONS.items():
        print(f'| `{t}`: {what} | {rows[t]["train"]} | {rows[t]["test"]} |')
    print()
    n = collections.defaultdict(collections.Counter)
    for r in reports:
        c = n[r['split']]
        c['reports'] += 1; c['words'] += len(r['text'].split()); c['attributions'] += len(r['attributions'])
        for a in r['attributions']:
            c[f'{len(a["sources"])} links'] += 1; c[a['speech']] += 1; c['last source ' + a['sources'][-1]['kind']] += 1; c['stance ' + a['stance']] += 1
            c['last source anonymous'] += a['sources'][-1]['anonymous']; c['without a cue'] += not a['cue']
    print('| | train | test |\n|---|---|---|')
    for k in sorted({*n['train'], *n['test']}):
        print(f'| {k} | {n["train"][k]} | {n["test"][k]} |')


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--out', type=pathlib.Path, default=HERE.parent.parent / 'build' / 'attribution')
    p.add_argument('--check', action='store_true', help='write nothing')
    p.add_argument('--counts', action='store_true', help='print the counts of the README')
    a = p.parse_args()
    slips, reports = [], []
    for split in ('train', 'test'):
        for path in sorted((HERE / split).glob('*.txt')):
            report, wrong = read_report(path, split)
            slips += wrong
            if report:
                reports.append(report)
    ids = collections.Counter(r['id'] for r in reports)
    slips += [f'{k}: twice' for k, n in ids.items() if n > 1]
    if slips:
        print('\n'.join(slips), file=sys.stderr)
        sys.exit(1)
    if a.counts:
        counts(reports)
    if a.check or a.counts:
        return
    a.out.mkdir(parents=True, exist_ok=True)
    for split in ('train', 'test'):
        mine = [r for r in reports if r['split'] == split]
        for name, rows in ((split, mine), (split + '-sheet', map(sheet_of, mine)),
                           (split + '-input', ({k: r[k] for k in ('id', 'outlet', 'title', 'published', 'text')} for r in mine))):
            (a.out / f'{name}.jsonl').write_text(''.join(json.dumps(r, ensure_ascii=False) + '\n' for r in rows), encoding='utf-8')
    print(f'{len(reports)} reports, {sum(len(r["attributions"]) for r in reports)} attributions -> {a.out}')


if __name__ == '__main__':
    main()
