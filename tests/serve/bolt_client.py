"""As much of a Bolt client as tests need that no well-behaved driver would help with."""

import socket
import struct

HANDSHAKE = b"\x60\x60\xb0\x17" + b"\x00\x00\x04\x05" + bytes(12)  # 5.4
SUCCESS, RECORD, IGNORED, FAILURE = 0x70, 0x71, 0x7E, 0x7F


def packed(value):
    if value is None:
        return b"\xc0"
    if isinstance(value, bool):
        return b"\xc3" if value else b"\xc2"
    if isinstance(value, int):
        return b"\xcb" + struct.pack(">q", value)
    if isinstance(value, str):
        return b"\xd2" + struct.pack(">I", len(value.encode())) + value.encode()
    if isinstance(value, list):
        return b"\xd6" + struct.pack(">I", len(value)) + b"".join(map(packed, value))
    return b"\xda" + struct.pack(">I", len(value)) + b"".join(packed(k) + packed(v) for k, v in value.items())


def message(tag, *fields):
    content = bytes([0xB0 | len(fields), tag]) + b"".join(map(packed, fields))
    pieces = [content[i:i + 0xFFFF] for i in range(0, len(content), 0xFFFF)]
    return b"".join(struct.pack(">H", len(piece)) + piece for piece in pieces) + b"\0\0"


def hello():
    return message(0x01, {"user_agent": "test/1"})


def logon(token=None):
    return message(0x6A, {"scheme": "bearer", "credentials": token} if token else {"scheme": "none"})


def run(text, parameters=None, extra=None):
    return message(0x10, text, parameters or {}, extra or {})


def pull(n=-1):
    return message(0x3F, {"n": n})


def begin(**extra):
    return message(0x11, extra)


COMMIT, ROLLBACK, RESET, GOODBYE = message(0x12), message(0x13), message(0x0F), message(0x02)


class Client:
    def __init__(self, port, receive_buffer=None, token=None, greet=True):
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(60)
        self.socket.connect(("127.0.0.1", port))
        if greet:
            self.send(HANDSHAKE, hello(), logon(token))
            assert self.read(4) == b"\x00\x00\x04\x05"
            assert [self.tag(), self.tag()] == [SUCCESS, SUCCESS]

    def send(self, *pieces):
        self.socket.sendall(b"".join(pieces))

    def read(self, size):
        data = b""
        while len(data) < size:
            piece = self.socket.recv(size - len(data))
            if not piece:
                raise EOFError
            data += piece
        return data

    def answer(self):
        """The next message; EOFError once the server has closed."""
        content = b""
        while size := struct.unpack(">H", self.read(2))[0]:
            content += self.read(size)
        return content

    def tag(self):
        return self.answer()[1]

    def tags(self, count):
        return [self.tag() for _ in range(count)]

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
