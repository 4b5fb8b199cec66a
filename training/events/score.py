#!/usr/bin/env python3
"""score.py KEY.tsv ANNOTATED.jsonl [--errors N]: the events of the key against those that `hearsay annotate --syntax` wrote.

Right: an event of that type whose predicate is the word of the key, or hangs directly above or below it. Close calls of the key ("?") are
counted apart, and no event that matches one is counted as wrong. Of those that are missed: whether the word is the predicate of a claim, and
whether an event stands above it in the sentence (the record tells a deed that is demanded or promised in the demand or promise).
Participants of events that are right: each word of the key lies in one of those given (F1).
"""
import argparse, collections, json, random


def key_of(path):
    out = collections.defaultdict(list)
    for line in open(path, encoding='utf-8'):
        if line.startswith('#'):
            continue
        report, at, _, kind, *who = line.rstrip('\n').split('\t')
        out[report].append((int(at), kind.rstrip('?'), kind.endswith('?'), *([] if w == '-' else [int(x.split(':')[0]) for x in w.split('+')] for w in who)))
    return out


def share(n, of):
    return f'{n} of {of}, {100 * n / max(1, of):.1f}'


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('key'); p.add_argument('annotated'); p.add_argument('--errors', type=int, default=0)
    a = p.parse_args()
    key, n, slots, errors = key_of(a.key), collections.Counter(), collections.Counter(), []
    for record in map(json.loads, open(a.annotated, encoding='utf-8')):
        if record['id'] not in key:
            continue
        tokens, text = record['tokens'], record['text'].encode()
        starts = {t['span'][0]: i for i, t in enumerate(tokens)}
        words = lambda span: [i for s, i in starts.items() if span[0] <= s < span[1]]
        claims = [(words(c['predicate']['span']), c) for c in record['claims'] if c.get('predicate')]
        events = [(w, c) for w, c in claims if c['event']]
        carried = {i for w, _ in events for i in w}
        matched = set()
        def near(word, others):
            return 2 if word in others else int(any(tokens[word]['head'] == x or tokens[x]['head'] == word for x in others))
        for at, kind, close, actors, recipients in key[record['id']]:
            word = starts[at]
            best = max(((near(word, w) + 3 * (c['event']['type'] == kind), k) for k, (w, c) in enumerate(events) if near(word, w)), default=(0, -1))
            case = 'close calls' if close else 'events'
            n[case] += 1
            if best[0] > 3:
                matched.add(best[1]); n[case + ' right'] += 1
                for slot, told in (('actor', actors), ('recipient', recipients)) if not close else ():
                    ours = [q['span'] for q in events[best[1]][1][slot] if q.get('span')]
                    slots[slot] += sum(any(s[0] <= t < s[1] for s in ours) for t in told); slots[slot, 'key'] += len(told); slots[slot, 'given'] += len(ours)
                continue
            if best[0] == 2:
                matched.add(best[1]); n[case + ' of another type'] += 1
                continue
            above, step = tokens[word]['head'], 0
            while above >= 0 and above not in carried and step < 4:
                above, step = tokens[above]['head'], step + 1
            where = 'under another event' if above in carried else 'a claim without event' if any(word in w for w, _ in claims) else 'no claim'
            n[case + ' missed, ' + where] += 1
            errors.append((record['id'], kind, where, text[max(0, at - 80):at + 60].decode(errors='ignore').replace('\n', ' ')))
        n['given'] += len(events); n['given, in the key'] += len(matched)
    for case in ('events', 'close calls'):
        print(f'{case}: right {share(n[case + " right"], n[case])}; of another type {n[case + " of another type"]}; missed, ' +
              ', '.join(f'{w} {n[case + " missed, " + w]}' for w in ('under another event', 'a claim without event', 'no claim')))
    print(f'given: in the key {share(n["given, in the key"], n["given"])}')
    for slot in ('actor', 'recipient'):
        print(f'{slot} of those right: F1 {200 * slots[slot] / max(1, slots[slot, "key"] + slots[slot, "given"]):.1f} of {slots[slot, "key"]}')
    random.Random(1).shuffle(errors)
    for e in errors[:a.errors]:
        print(*e, sep=' | ')


if __name__ == '__main__':
    main()
