"""The ASGI launcher: Streamlit's shell behind security headers, with the store migrated once at the start.

`python app.py`, `streamlit run app.py` and `uvicorn app:app` all work. The pages' script is fitjax/shell.py, whose
folder has no pages/ beside it: with pages/ beside the entry script, Streamlit would serve a page without the shell.
"""

import base64
import hashlib
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fitjax.settings import get_settings
from fitjax.store.engine import open_store

ROOT = Path(__file__).resolve().parent


def inline_script_hashes() -> str:
    """Hashes of the inline scripts in Streamlit's own page, which the policy must let through."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", page, re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


HEADERS = {
    "content-security-policy": (
        f"default-src 'self'; script-src 'self' {inline_script_hashes()}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; "
        "frame-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


class SecurityHeaders:
    """Adds the headers to every HTTP answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                extra = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message = {**message, "headers": [*message.get("headers", []), *extra]}
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    open_store(get_settings()).dispose()
    yield


app = st.App(ROOT / "fitjax" / "shell.py", lifespan=lifespan, middleware=[Middleware(SecurityHeaders)])

if __name__ == "__main__":
    settings = get_settings()
    app.run(config={"server.address": settings.host, "server.port": settings.port})
