#!/usr/bin/env python3
"""Writes a trained net's weights as sections of a model file, 8 bits a weight (docs/model-format.md).

    training/export_net.py NET.pt OUT        fills OUT/net/
"""
import os, sys
import numpy as np
import torch
import net as N


def eight_bits(w):
    scale = np.maximum(np.abs(w).max(1), 1e-12) / 127
    return np.rint(w / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def with_room(w, b):
    """Outputs in sixteens, as the kernels take them."""
    more = -len(b) % 16
    return np.vstack([w, np.zeros((more, w.shape[1]), np.float32)]), np.concatenate([b, np.zeros(more, np.float32)])


def of(linear):
    return linear.weight.detach().numpy(), linear.bias.detach().numpy()


def export(student, maps, out):
    folder = f'{out}/net'
    os.makedirs(folder, exist_ok=True)

    def write(name, array):
        with open(f'{folder}/{name}', 'wb') as f:
            f.write(array if isinstance(array, bytes) else np.ascontiguousarray(array).tobytes())

    def matrix(name, w, b):
        w, b = with_room(w, b)
        outs, ins = w.shape
        q, scale = eight_bits(w)
        write(name + '.weights', q.reshape(outs // 16, 16, ins // 4, 4).transpose(0, 2, 1, 3))
        write(name + '.scale', scale); write(name + '.bias', b.astype(np.float32)); write(name + '.sum', q.astype(np.int32).sum(1).astype(np.int32))

    def norm(name, layer):
        write(name + '.scale', layer.weight.detach().numpy()); write(name + '.shift', layer.bias.detach().numpy())

    table, scale = eight_bits(student.words.table.detach().numpy()[:-1])
    write('table', table); write('table.scale', scale)
    matrix('word', *of(student.word.linear)); norm('word.norm', student.word_norm)
    for i in range(len(student.conv)):
        matrix(f'convolution{i}', *of(student.conv[i].linear)); norm(f'convolution{i}.norm', student.conv_norm[i])
    matrix('recurrence', *of(student.rec)); norm('recurrence.norm', student.rec_norm); norm('out.norm', student.out_norm)
    heads = student.heads
    name = of(heads.name)
    if heads.own_names is not None:    # in the manner of the first corpus
        own = heads.own_names[0].detach().numpy()
        name = (name[0] + own[:, :-1], name[1] + own[:, -1])
    parts = [with_room(*x) for x in (of(heads.tag), of(heads.feat), name, of(heads.arc), of(heads.label))]
    matrix('heads', np.vstack([w for w, _ in parts]), np.concatenate([b for _, b in parts]))
    matrix('label_out', *of(heads.label_out))
    matrix('biaffine', heads.biaffine.detach().numpy().T.copy(), np.zeros(heads.arc_width, np.float32))
    write('distance', heads.far.detach().numpy())
    with torch.no_grad():
        write('root_arc', heads.arc(heads.root)[:heads.arc_width].numpy()); write('root_label', heads.label(heads.root)[:heads.label_width].numpy())
    for name, values in (('tags', maps['upos']), ('features', maps['feats']), ('relations', maps['rels']), ('names', maps['names'])):
        write(name, '\n'.join(values).encode())


if __name__ == '__main__':
    export(*N.load_net(sys.argv[1]), sys.argv[2])
