#!/usr/bin/env python3
"""Counts in open text which words are seldom written with a capital within a sentence: data/languages/<code>/small_words.tsv.

    training/small_words.py TEXT.jsonl... > data/languages/en/small_words.tsv

Such a word with a capital ("Officials") begins a sentence or stands in a heading. A word counts where the one before it ends in no mark but a comma
or a semicolon, so that beginnings are left out. Kept: words of one to twenty letters, small in over nine of ten places, thirty times or more.
"""
import collections, json, re, sys

HEADER = '''# Words seldom written with a capital within a sentence, one a line: with a capital they begin a sentence or stand in a heading.
# Counted in the open texts that docs/decisions.md names, by training/small_words.py; not edited by hand. A language without such a file is split
# all the same, a little worse.
'''
MIDDLE = re.compile(r"(?<=[^\W_][,;] )([^\W\d_]{1,20})(?![\w'’.-])|(?<=[^\W_] )([^\W\d_]{1,20})(?![\w'’.-])")


def main():
    small, large = collections.Counter(), collections.Counter()
    for path in sys.argv[1:]:
        for line in open(path, encoding='utf-8'):
            for match in MIDDLE.finditer(json.loads(line)['text']):
                word = match[1] or match[2]
                if word.islower():
                    small[word] += 1
                elif word[1:].islower() or len(word) == 1:
                    large[word.lower()] += 1
    kept = sorted(w for w, n in small.items() if n >= 30 and n > 9 * large[w])
    sys.stdout.write(HEADER + ''.join(w + '\n' for w in kept))


main()
