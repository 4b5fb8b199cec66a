#!/usr/bin/env python3
"""Trees to be corrected by hand, and the corrected ones as CoNLL-U.

    hearsay annotate --syntax TEXTS >RECORDS.jsonl
    training/correct_trees.py pages RECORDS.jsonl FOLDER [--second OTHER.jsonl]   # FOLDER/p01.txt ...: some 850 words a page
    training/correct_trees.py check RECORDS.jsonl FIXES.tsv                       # what is no tree any more; exit code 1
    training/correct_trees.py apply RECORDS.jsonl FIXES.tsv >OUT.conllu

A page has a line a word: number, form, UPOS, head's number and form, relation; "?" where another engine (`--second`, such as --engine fast) reads otherwise.
FIXES.tsv has a line a word that is wrong: `S12 5 9 ccomp [VERB]`: in the 12th sentence word 5 hangs on 9 (0: the root) by ccomp, and is a verb; or `S12 drop` for a
sentence that was cut wrongly. A later line takes the place of an earlier one. Punctuation is hung anew where words around it moved, the day heads its month, ages are nmod:unmarked.
"""
import argparse, json, os, sys
import corpora

PAGE = 850    # words
TAGS = set('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split())
MONTHS = set('January February March April May June July August September October November December Jan. Feb. Feb Aug. Sept. Sept Oct. Nov. Dec.'.split())


def sentences(path):
    """(document, its UTF-8 text, tokens) of each sentence of annotation records; heads within it from 1, 0 for the root."""
    for line in open(path, encoding='utf-8'):
        record = json.loads(line)
        for tokens, first in corpora.sentences_of_record(record):
            if tokens:
                yield record['id'], record['text'].encode(), [dict(t, head=t['head'] - first + 1 if t['head'] >= 0 else 0) for t in tokens]


def write_pages(a):
    second = [g for _, _, g in sentences(a.second)] if a.second else []
    os.makedirs(a.folder, exist_ok=True)
    lines, words, page, last = [], 0, 0, None

    def flush():
        nonlocal lines, words, page
        if lines:
            page += 1
            with open(f'{a.folder}/p{page:02}.txt', 'w', encoding='utf-8') as out:
                out.write('\n'.join(lines) + '\n')
        lines, words = [], 0

    for number, (doc, _, group) in enumerate(sentences(a.records), 1):
        if doc != last:
            lines.append('===== report')
            last = doc
        lines.append(f'\nS{number}  ' + ' '.join(t['form'] for t in group))
        other = second[number - 1] if number <= len(second) and [t['form'] for t in second[number - 1]] == [t['form'] for t in group] else group
        for i, (t, o) in enumerate(zip(group, other), 1):
            differs = t['upos'] != 'PUNCT' and (t['head'], t['deprel'].split(':')[0]) != (o['head'], o['deprel'].split(':')[0])
            head = group[t['head'] - 1]['form'] if t['head'] else 'ROOT'
            lines.append(f'{i} {t["form"]} {t["upos"]} <- {t["head"]} {head} : {t["deprel"]}{"  ?" if differs else ""}')
        words += len(group)
        if words > PAGE:
            flush()
    flush()


def read_fixes(path, complain):
    """Sentence -> word -> (head, relation, tag or None); the word 0 stands for `drop`."""
    out = {}
    for number, line in enumerate(open(path, encoding='utf-8'), 1):
        cells = line.split()
        try:
            if not cells or line[0] == '#':
                continue
            fixes = out.setdefault(int(cells[0][1:]), {})
            if cells[1:] == ['drop']:
                fixes[0] = None
                continue
            tag = cells[4] if len(cells) > 4 else None
            if tag and tag not in TAGS or cells[3] not in corpora.RELATIONS or (int(cells[2]) == 0) != (cells[3] == 'root'):
                raise ValueError('no such tag or relation, or a root that is none')
            fixes[int(cells[1])] = (int(cells[2]), cells[3], tag)
        except (IndexError, ValueError) as error:
            complain(f'{path}:{number}: {line.strip()!r}: {error}')
    return out


def is_tree(heads):
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        for _ in heads:
            word = heads[word - 1] if word else 0
        if word:
            return False
    return True


def crosses(heads, word, head):
    a, b = sorted((word, head))
    return any(a < c < b < d or c < a < d < b for j, g in enumerate(heads, 1) if j != word and g != j for c, d in [sorted((j, g))])


def unify(group):
    """Conventions that annotators take differently."""
    for i in range(len(group) - 1):
        month, day = group[i], group[i + 1]
        if month['form'] in MONTHS and day['form'].isdigit() and len(day['form']) < 3 and day['head'] == i + 1:
            day['head'], day['deprel'], month['head'], month['deprel'] = month['head'], month['deprel'], i + 2, 'nmod:unmarked'
            for t in group:
                if t['head'] == i + 1 and t is not day:
                    t['head'] = i + 2
        if i and month['upos'] == 'NUM' and len(month['form']) == 2 and group[i - 1]['form'] == ',' and 0 < month['head'] <= i and \
                group[month['head'] - 1]['upos'] == 'PROPN' and month['deprel'] in ('appos', 'amod', 'list', 'flat'):
            month['deprel'] = 'nmod:unmarked'


def hang_punctuation(group):
    marks = [i for i, t in enumerate(group, 1) if t['upos'] == 'PUNCT' and t['deprel'] == 'punct']
    heads = [i if i in marks else t['head'] for i, t in enumerate(group, 1)]    # those of marks are themselves, which cross nothing
    for i in marks:
        tried = [group[i - 1]['head']] if group[i - 1]['head'] not in marks else []
        for word in (next((j for j in range(i + 1, len(group) + 1) if j not in marks), 0), next((j for j in range(i - 1, 0, -1) if j not in marks), 0)):
            while word:
                tried.append(word)
                word = heads[word - 1]
        group[i - 1]['head'] = next((h for h in tried if not crosses(heads, i, h)), heads.index(0) + 1)


def corrected(a, complain):
    fixes = read_fixes(a.fixes, complain)
    for number, (doc, text, group) in enumerate(sentences(a.records), 1):
        fixed = fixes.get(number, {})
        if 0 in fixed:
            continue
        for word, (head, relation, tag) in fixed.items():
            if not 1 <= word <= len(group) or not 0 <= head <= len(group):
                complain(f'S{number}: there is no word {word} or {head}')
                continue
            t = group[word - 1]
            t['head'], t['deprel'] = head, relation
            if tag and tag != t['upos']:
                t['upos'], t['feats'] = tag, '_'
        unify(group)
        if not is_tree([t['head'] for t in group]):
            complain(f'S{number}: no tree: {" ".join(t["form"] for t in group)}')
            continue
        if fixed:
            hang_punctuation(group)
        yield doc, text, group


def write_conllu(a, complain):
    last, n = None, 0
    for doc, text, group in corrected(a, complain):
        if doc != last:
            print(f'# newdoc id = {doc}')
            last, n = doc, 0
        n += 1
        words = text[group[0]['span'][0]:group[-1]['span'][1]].decode().split()
        print(f'# sent_id = {doc}-{n}\n# text = {" ".join(words)}')
        for i, t in enumerate(group):
            glued = i + 1 < len(group) and group[i + 1]['span'][0] == t['span'][1]
            print('\t'.join([str(i + 1), t['form'], '_', t['upos'], '_', t['feats'], str(t['head']), t['deprel'], '_', 'SpaceAfter=No' if glued else '_']))
        print()


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('command', choices=['pages', 'check', 'apply']); p.add_argument('records'); p.add_argument('fixes', metavar='FOLDER|FIXES')
    p.add_argument('--second')
    a = p.parse_args()
    a.folder, complaints = a.fixes, []
    if a.command == 'pages':
        write_pages(a)
    elif a.command == 'apply':
        write_conllu(a, complaints.append)
    else:
        for _ in corrected(a, complaints.append):
            pass
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    sys.exit(bool(complaints))


if __name__ == '__main__':
    main()
