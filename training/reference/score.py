#!/usr/bin/env python3
"""score.py KEY.tsv ANNOTATED.jsonl [--errors N]: whom pronouns and definite nouns mean, by the key and by what `hearsay annotate` wrote.

Right: the entity of the pronoun or noun has a mention that holds a word of the key (or of what that word means in turn: "he" = "the officer" =
"Vaal"), or a group whose members do. Nothing told is right where the key tells nothing. A noun without an answer in the record counts as new.
"""
import argparse, collections, json, random, re

KINDS = {**dict.fromkeys('he him his himself she her hers herself'.split(), 'he, she'), **dict.fromkeys('they them their theirs themselves'.split(), 'they'),
         **dict.fromkeys('it its itself'.split(), 'it')}


def key_of(path):
    out = collections.defaultdict(list)
    for line in open(path, encoding='utf-8'):
        if line.startswith('#'):
            continue
        report, at, word, *meant = line.rstrip('\n').split('\t')
        out[report].append((int(at), word, [int(m) for m in meant[::2]] if meant != ['-'] else []))
    return out


def chains(rows):
    """Byte -> the bytes of all words that mean the same."""
    of = {}
    def find(x):
        while of.setdefault(x, x) != x:
            x = of[x]
        return x
    for at, _, meant in rows:
        if len(meant) == 1:
            of[find(at)] = find(meant[0])
    together = collections.defaultdict(set)
    for x in list(of):
        together[find(x)].add(x)
    return lambda x: together[find(x)] or {x}


TITLE, APPOSED = re.compile(r"(?:[A-Z][\w.'’-]* )+"), re.compile(r', (?:an?|the|his|her|its|their) (?:[\w-]+ ){0,3}')


def judged(rows, record):
    text = record['text'].encode()
    entity_of = {}
    begins = []
    for e, entity in enumerate(record['entities']):
        for m in entity['mentions']:
            begins.append((m['span'][0], m['span'][1], e, m['form']))
    same = chains(rows)
    exact = {}
    for b, e, entity, form in begins:
        exact.setdefault(b, (entity, form))
    def at(byte):    # the smallest mention that holds the byte
        held = [(e - b, entity, form) for b, e, entity, form in begins if b <= byte < e]
        return min(held)[1:] if held else None
    holds = collections.defaultdict(list)
    for b, e, entity, form in begins:
        if form != 'pronoun':
            holds[entity].append((b, e))
    for byte, word, meant in rows:
        found = at(byte)
        kind = KINDS.get(word.lower(), 'noun')
        told = found is not None and bool([s for s in holds[found[0]] if not s[0] <= byte < s[1]])
        def means(entity, targets):    # "Councillor" of "Councillor Raj Patel", "an officer" of "Vaal, an officer"
            return any(b <= t < e or t < b and TITLE.fullmatch(text[t:b].decode(errors='ignore')) or
                       e <= t and APPOSED.fullmatch(text[e:t].decode(errors='ignore')) for b, e in holds[entity] for t in targets if -60 < t - b < 160)
        if not meant:
            right = not told if kind != 'noun' else not any(s[0] < byte and not s[0] <= byte < s[1] for s in (holds[found[0]] if found else []))
        elif not found:
            right = False
        elif len(meant) == 1:
            right = means(found[0], same(meant[0]) - {byte})
        else:
            members = record['entities'][found[0]].get('members') or []
            ids = {e['id']: n for n, e in enumerate(record['entities'])}
            whole = [ids[m] for m in members if m in ids] or [found[0]]
            right = all(any(means(w, same(t)) for w in whole) for t in meant)
        yield byte, word, kind, meant, found, right, told


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('key'); p.add_argument('annotated'); p.add_argument('--errors', type=int, default=0); p.add_argument('--kind')
    a = p.parse_args()
    key, n, errors = key_of(a.key), collections.Counter(), []
    for line in open(a.annotated, encoding='utf-8'):
        record = json.loads(line)
        rows = key.get(record['id'])
        if not rows:
            continue
        text = record['text'].encode()
        for byte, word, kind, meant, found, right, told in judged(rows, record):
            case = kind, 'told' if meant else 'nothing told'
            n[case, 'all'] += 1
            n[case, 'right'] += right
            n[case, 'silent'] += not told
            if not right and (not a.kind or a.kind == kind):
                errors.append((record['id'], text[max(0, byte - 160):byte].decode(errors='ignore') + '[' + word + ']' + text[byte + len(word.encode()):byte + len(word.encode()) + 60].decode(errors='ignore'),
                               [text[m:m + 25].decode(errors='ignore') for m in meant], record['entities'][found[0]]['name'] if found else None))
    for case in sorted({c for c, _ in n}):
        print(f'{case[0]:8} {case[1]:13} {n[case, "right"]:5} of {n[case, "all"]:5} right, {100 * n[case, "right"] / n[case, "all"]:5.1f}; {n[case, "silent"]} silent')
    pronouns = [c for c in {c for c, _ in n} if c[0] != 'noun']
    print(f'pronouns {100 * sum(n[c, "right"] for c in pronouns) / sum(n[c, "all"] for c in pronouns):.1f} of {sum(n[c, "all"] for c in pronouns)}; all '
          f'{100 * sum(n[c, "right"] for c, w in n if w == "right") / sum(n[c, "all"] for c, w in n if w == "all"):.1f}')
    random.Random(1).shuffle(errors)
    for e in errors[:a.errors]:
        print(*e, sep=' | ')


if __name__ == '__main__':
    main()
