#!/usr/bin/env python3
"""Counts in open text in how many passages a word stands: data/languages/<code>/word_counts.tsv, by which stories weigh words.

    training/word_counts.py TEXT.jsonl... > data/languages/en/word_counts.tsv

A passage is 400 words long, as a short report is. Words are cut down as src/stories/story_words.cc does it (plurals only). Kept: those of at least one
passage in a thousand; a rarer word tells as much as one that was never seen.
"""
import collections, json, re, sys

HEADER = '''# In how many passages of 400 words a word stands, plurals cut off: what is common in news tells little about which story a report belongs to.
# Counted in the open texts that docs/decisions.md names, by training/word_counts.py; not edited by hand. The first line: all passages.
# A language without such a file has its long words and those with a capital weighed alike.
'''
WORD = re.compile(r'[^\W_]+')
PASSAGE = 400


def stem(word):
    if len(word) > 4 and word.endswith('ies') and word[-4] not in 'ae':
        return word[:-3] + 'y'
    if len(word) > 3 and word.endswith('es') and word[-3] not in 'aeo':
        return word[:-1]
    if len(word) > 3 and word.endswith('s') and word[-2] not in 'us':
        return word[:-1]
    return word


def main():
    counts, passages = collections.Counter(), 0
    for path in sys.argv[1:]:
        for line in open(path, encoding='utf-8'):
            words = [stem(w) for w in WORD.findall(json.loads(line)['text'].lower())]
            for at in range(0, len(words), PASSAGE):
                passages += 1
                counts.update(set(words[at:at + PASSAGE]))
    kept = sorted(w for w, n in counts.items() if n * 1000 >= passages and len(w) > 1)
    sys.stdout.write(HEADER + f'\t{passages}\n' + ''.join(f'{w}\t{counts[w]}\n' for w in kept))


main()
