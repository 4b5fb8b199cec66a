"""Web servers that misbehave in every way that a feed reader meets, each on a loopback address of its own (127.0.0.2, 127.0.0.3 ...), one port."""
import gzip, http.server, socket, struct, threading, time
from email.utils import formatdate


def item(number, title, text, link='', date='Tue, 12 Sep 2023 08:00:00 GMT'):
    return (f'<item><guid isPermaLink="false">urn:x-item:{number}</guid><title>{title}</title><link>{link}</link>'
            f'<pubDate>{date}</pubDate><description>{text}</description></item>')


def feed(*items, title='The Harbour Post'):
    return f'<rss version="2.0"><channel><title>{title}</title><link>http://post.example/</link>{"".join(items)}</channel></rss>'


def page(title, *paragraphs):
    text = ''.join(f'<p>{p}</p>' for p in paragraphs)
    return (f'<!DOCTYPE html><html lang="en"><head><title>{title}</title><meta property="og:site_name" content="The Harbour Post"></head>'
            f'<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>{text}</article></body></html>')


class Site:
    """What one address serves: by path, a string (200), a dict (status, headers, body) or a function that is given the handler."""
    def __init__(self, paths):
        self.paths, self.requests, self.at_once, self.most_at_once = paths, [], 0, 0
        self.lock = threading.Lock()

    def asked(self, path):
        return [r for r in self.requests if r['path'] == path]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *_):
        pass

    def do_GET(self):
        site = self.server.site
        with site.lock:
            site.requests.append({'path': self.path, 'time': time.monotonic(), 'headers': dict(self.headers)})
            site.at_once += 1
            site.most_at_once = max(site.most_at_once, site.at_once)
        try:
            self.answer(site.paths.get(self.path, {'status': 404, 'body': 'none'}))
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            with site.lock:
                site.at_once -= 1

    def answer(self, what):
        if callable(what):
            what = what(self)
            if what is None:
                self.close_connection = True
                return
        if isinstance(what, str):
            what = {'body': what}
        body = what.get('body', '')
        body = body.encode() if isinstance(body, str) else body
        self.send_response(what.get('status', 200))
        for name, value in what.get('headers', {}).items():
            self.send_header(name, value)
        self.send_header('Content-Length', str(len(body)))
        self.send_header('Set-Cookie', 'visitor=1')
        self.end_headers()
        self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


def serve(address, site, port=0):
    server = Server((address, port), Handler)
    server.site = site
    threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.05}, daemon=True).start()
    return server.server_address[1]


# ---------------------------------------------------------------- misbehaviour

def start(handler, *headers):
    handler.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n' + b''.join(h.encode() + b'\r\n' for h in headers) + b'\r\n')


def drip(handler):
    start(handler, 'Connection: close')
    for _ in range(100):
        handler.wfile.write(b' ')
        time.sleep(0.1)


def endless(handler):
    start(handler, 'Connection: close')
    while True:
        handler.wfile.write(b' ' * 65536)


def wrong_length(handler):
    start(handler, 'Content-Length: 100000')
    handler.wfile.write(feed(item(1, 'Cut short', 'This was cut short.')).encode())


BOMB = {'headers': {'Content-Encoding': 'gzip'}, 'body': gzip.compress(b'<rss>' + b' ' * (64 << 20), 1)}


def reset(handler):
    start(handler, 'Content-Length: 1000')
    handler.wfile.flush()
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    handler.connection.close()
    raise ConnectionResetError


def huge_headers(handler):
    handler.wfile.write(b'HTTP/1.1 200 OK\r\n' + b''.join(b'X-Filler-%d: %s\r\n' % (i, b'x' * 1000) for i in range(200)) + b'Content-Length: 0\r\n\r\n')


def redirect(to, status=302):
    return {'status': status, 'headers': {'Location': to}}


def later(status, retry_after):
    return {'status': status, 'headers': {'Retry-After': retry_after}}


def in_http(seconds_from_now):
    return formatdate(time.time() + seconds_from_now, usegmt=True)


def with_etag(tag, body):
    """304 where the client has it."""
    def answer(handler):
        if handler.headers.get('If-None-Match') == tag:
            return {'status': 304, 'headers': {'ETag': tag}}
        return {'headers': {'ETag': tag, 'Content-Type': 'application/rss+xml'}, 'body': body}
    return answer
