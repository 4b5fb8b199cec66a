#!/usr/bin/env python3
"""Texts with marked names (training/names/*.txt), as records to be annotated and as sentences for the trainers.

    training/marked_names.py FOLDER >RECORDS.jsonl       # plain texts, one record a document: {"id", "text"}

A line is a sentence, `# newdoc GENRE` begins a document, `[PER Ana Holm]` is a name (PER, ORG, LOC); README.md in that folder says the rest.
`sentences(FOLDER, ANNOTATED)` gives (document, forms, names as (first token, token after the last, kind)) by the tokens that `hearsay annotate --syntax`
wrote of those records.
"""
import glob, json, os, re, sys

NAME = re.compile(r'\[(PER|ORG|LOC) ([^\[\]]+)\]')


def plain(line):
    """A marked line -> (its text in UTF-8, names as (begin, end, kind) in bytes, as records have them). A bracket that marks no name is an error."""
    text, names, at = b'', [], 0
    for m in NAME.finditer(line):
        text += line[at:m.start()].encode()
        name = m[2].encode()
        names.append((len(text), len(text) + len(name), m[1]))
        text += name
        at = m.end()
    text += line[at:].encode()
    if b'[' in text or b']' in text:
        raise ValueError(f'a bracket that marks no name: {line}')
    return text, names


def documents(folder):
    """(id, lines as `plain` gives them) of each document of a folder, in the order of its files."""
    out = []
    for path in sorted(glob.glob(f'{folder}/*.txt')):
        for n, line in enumerate(open(path, encoding='utf-8'), 1):
            line = line.strip()
            if line.startswith('# newdoc'):
                out.append((f'{os.path.basename(path)[:-4]}-{n}', []))
            elif line:
                try:
                    out[-1][1].append(plain(line))
                except (ValueError, IndexError) as error:
                    sys.exit(f'{path}:{n}: {error or "a line before the first # newdoc"}')
    return [(key, lines) for key, lines in out if lines]


def sentences(folder, annotated):
    """A name of which no token is left, or a line without tokens, is an error: the records are of other texts."""
    tokens = {r['id']: r['tokens'] for r in map(json.loads, open(annotated, encoding='utf-8'))}
    for key, lines in documents(folder):
        words, begin, w = tokens[key], 0, 0
        for text, names in lines:
            end, first = begin + len(text), w
            while w < len(words) and words[w]['span'][1] <= end:
                w += 1
            inside = lambda a, b: [i - first for i in range(first, w) if words[i]['span'][0] < begin + b and words[i]['span'][1] > begin + a]
            found = [(inside(a, b), kind) for a, b, kind in names]
            if w == first or not all(i for i, _ in found):
                raise ValueError(f'{annotated}: {key}: the tokens are not those of "{text.decode()}"')
            yield key, [words[i]['form'] for i in range(first, w)], [(i[0], i[-1] + 1, kind) for i, kind in found]
            begin = end + 1


if __name__ == '__main__':
    for key, lines in documents(sys.argv[1]):
        print(json.dumps({'id': key, 'text': b'\n'.join(text for text, _ in lines).decode()}, ensure_ascii=False))
