#!/usr/bin/env python3
"""Sentences of corpora.py or label_text.py -> IOB2 (number, token, tag; "# newdoc" where a document begins) for train_names.

    training/to_iob.py SENTENCES.jsonl [CORPUS] > NAMES.iob2

Sentences of one document come together, in the order of the input; those whose names are unknown, or
of another CORPUS, are left out.
"""
import collections, json, sys

documents = collections.defaultdict(list)
for n, line in enumerate(open(sys.argv[1], encoding='utf-8')):
    s = json.loads(line)
    if s['names'] is not None and s['corpus'] in (sys.argv[2:] or [s['corpus']]):
        documents[s['doc'] or f'alone-{n}'].append(s)
for doc, sentences in documents.items():
    print('# newdoc id =', doc)
    for s in sentences:
        for i, (form, tag) in enumerate(zip(s['forms'], s['names']), 1):
            print(i, form, tag.replace('S-', 'B-').replace('E-', 'I-'), sep='\t')
        print()
