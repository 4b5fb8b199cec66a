"""The net of a model file as one to train on: the inverse of export_net.py. Weights are those of the file, to its 8 bits; what it does not hold
(the row of a dropped word form, each corpus' own names) begins anew."""
import struct
import numpy as np
import torch
import net as N


def sections(path):
    """name -> bytes (docs/model-format.md)."""
    data = open(path, 'rb').read()
    count, = struct.unpack_from('<I', data, 12)
    out, at = {}, 32
    for _ in range(count):
        begin, size, length = struct.unpack_from('<QQI', data, at)
        at += 20
        out[data[at:at + length].decode()] = data[begin:begin + size]
        at += length
    return out


def load(path):
    """-> a student on the processor, label maps."""
    held = sections(path)
    numbers = lambda name: np.frombuffer(held[f'net/{name}'], np.float32).copy()
    maps = {kind: held[f'net/{name}'].decode().split('\n') for kind, name in (('upos', 'tags'), ('feats', 'features'), ('rels', 'relations'), ('names', 'names'))}
    student = N.Student({kind: len(labels) for kind, labels in maps.items()}, sum(name.startswith('net/convolution') and name.endswith('.weights') for name in held))
    state = student.state_dict()

    def matrix(name, ins):
        q = np.frombuffer(held[f'net/{name}.weights'], np.int8)
        outs = len(q) // ins
        return q.reshape(outs // 16, ins // 4, 16, 4).transpose(0, 2, 1, 3).reshape(outs, ins).astype(np.float32) * numbers(f'{name}.scale')[:, None], numbers(f'{name}.bias')

    def put(to, values):
        assert tuple(state[to].shape) == values.shape, f'{path}: {to} has another shape'
        state[to] = torch.from_numpy(np.ascontiguousarray(values))

    def linear(name, to):
        weights, bias = matrix(name, state[f'{to}.weight'].shape[1])
        put(f'{to}.weight', weights[:len(state[f'{to}.bias'])]); put(f'{to}.bias', bias[:len(state[f'{to}.bias'])])

    def norm(name, to):
        put(f'{to}.weight', numbers(f'{name}.scale')); put(f'{to}.bias', numbers(f'{name}.shift'))

    table = np.frombuffer(held['net/table'], np.int8).reshape(-1, N.SLOT_WIDTH) * numbers('table.scale')[:, None]
    put('words.table', np.vstack([table, table[:N.SLOT_BEGIN[1]].mean(0, keepdims=True)]))
    linear('word', 'word.linear'); norm('word.norm', 'word_norm')
    for i in range(len(student.conv)):
        linear(f'convolution{i}', f'conv.{i}.linear'); norm(f'convolution{i}.norm', f'conv_norm.{i}')
    linear('recurrence', 'rec'); norm('recurrence.norm', 'rec_norm'); norm('out.norm', 'out_norm')
    weights, bias = matrix('heads', 2 * N.WIDTH)
    at = 0
    for to in ('tag', 'feat', 'name', 'arc', 'label'):
        size = len(state[f'heads.{to}.bias'])
        put(f'heads.{to}.weight', weights[at:at + size]); put(f'heads.{to}.bias', bias[at:at + size])
        at += size + -size % 16
    linear('label_out', 'heads.label_out')
    width = student.heads.arc_width
    put('heads.biaffine', matrix('biaffine', width)[0][:width].T)
    put('heads.far', numbers('distance'))
    # The file has what the heads make of the root; any vector that they make the same of will do.
    made = np.concatenate([numbers('root_arc') - state['heads.arc.bias'][:width].numpy(), numbers('root_label') - state['heads.label.bias'][:student.heads.label_width].numpy()])
    makers = torch.cat([state['heads.arc.weight'][:width], state['heads.label.weight'][:student.heads.label_width]]).double().numpy()
    put('heads.root', np.linalg.lstsq(makers, made.astype(np.float64), rcond=None)[0].astype(np.float32))
    student.load_state_dict(state)
    return student, maps
