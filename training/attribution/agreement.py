#!/usr/bin/env python3
"""agreement.py [--key FOLDER] [--second FOLDER] [--tags] [--errors N]: how far do two annotators agree on the chains?

second/NAME.txt holds the second annotator's rows (README.md has the format, no text) for reports of the key (default: test/). Each annotator's
rows are taken as a system's output and scored by score_chains.py against the other's; besides, of the attributions that both have
(the same cue, or contents that overlap by half), how many have the same content, cue, source, speech, stance, certainty, polarity, tense.
Python 3.11, standard library only.
"""
import argparse, collections, json, pathlib, subprocess, sys, tempfile
import build

FIELDS = ('content', 'cue', 'source', 'speech', 'stance', 'certainty', 'polarity', 'tense')


def as_system(report):
    """The annotator's rows as `hearsay annotate` would write them: bytes, the first of alternative kinds, optional links standing."""
    text = report['text']
    span = lambda p: [len(text[:i].encode()) for i in p]
    rows = [{'sources': [{'text': s['text'], 'span': s['span'] and span(s['span']), 'name': s['name'], 'kind': s['kind'], 'anonymous': s['anonymous']}
                         for s in a['sources']], 'content': [span(p) for p in a['content']]} for a in report['attributions']]
    return {'id': report['id'], 'text': text, 'attributions': rows, 'claims': []}


def pairs(key, second):
    """The attributions of the two that mean the same saying, each used once."""
    solid = lambda a: {i for b, e in a['content'] for i in range(b, e)}
    left, out = list(second), []
    for a in key:
        likeness = lambda b: len(solid(a) & solid(b)) / len(solid(a) | solid(b))
        same = [b for b in left if b['cue'] == a['cue'] and likeness(b) > 0] or [b for b in left if likeness(b) >= .5]
        if same:
            best = max(same, key=likeness)
            left.remove(best)
            out.append((a, best))
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--key', type=pathlib.Path, default=build.HERE / 'test')
    p.add_argument('--second', type=pathlib.Path, default=build.HERE / 'second')
    p.add_argument('--errors', type=int, default=0)
    p.add_argument('--tags', action='store_true')
    a = p.parse_args()
    reports, slips = {'key': [], 'second': []}, []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for path in sorted(a.second.glob('*.txt')):
            whole = (a.key / path.name).read_text(encoding='utf-8')
            blind = folder / path.name
            blind.write_text(whole[:whole.index('\n---\n') + 5] + path.read_text(encoding='utf-8'), encoding='utf-8')
            for who, where in (('key', a.key / path.name), ('second', blind)):
                report, wrong = build.read_report(where, 'test')
                reports[who].append(report)
                slips += wrong
        if slips:
            sys.exit('\n'.join(slips))
        for who, rows in reports.items():
            for kind, write in (('gold', lambda r: r), ('system', as_system)):
                (folder / f'{who}-{kind}.jsonl').write_text(''.join(json.dumps(write(r), ensure_ascii=False) + '\n' for r in rows), encoding='utf-8')
        more = ['--errors', str(a.errors)] + ['--tags'] * a.tags
        for gold, system in (('key', 'second'), ('second', 'key')):
            print(f'-- {gold} as gold, {system} as the system', flush=True)
            subprocess.run([sys.executable, build.HERE / 'score_chains.py', folder / f'{gold}-gold.jsonl', folder / f'{system}-system.jsonl', *more], check=True)
    both = [x for k, s in zip(reports['key'], reports['second']) for x in pairs(k['attributions'], s['attributions'])]
    n = collections.Counter(f for x, y in both for f in FIELDS if x[f] == y[f])
    print(f'-- of {len(both)} attributions that both have, the same')
    for f in FIELDS:
        print(f'{f:20} {100 * n[f] / len(both):5.1f}')


if __name__ == '__main__':
    main()
