"""A short e-mail from its parts: paragraphs, a link to follow, and how to get no more of them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from restride.notify.email import Message


class Link(NamedTuple):
    label: str
    url: str


def letter(
    subject: str, paragraphs: Sequence[str], *, link: Link | None, unsubscribe: Link | None
) -> Message:
    """The same in both forms; everything is text, whatever it holds."""
    plain = [*paragraphs]
    html = [f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs]
    if link is not None:
        plain.append(f"{link.label}:\n{link.url}")
        html.append(f"<p>{_anchor(link)}</p>")
    if unsubscribe is not None:
        plain.append(f"-- \n{unsubscribe.label}: {unsubscribe.url}")
        html.append(f"<p><small>{_anchor(unsubscribe)}</small></p>")
    return Message(
        subject=subject,
        text="\n\n".join(plain) + "\n",
        html="\n".join(html) + "\n",
        unsubscribe_url=unsubscribe.url if unsubscribe is not None else None,
    )


def _anchor(link: Link) -> str:
    return f'<a href="{escape(link.url)}">{escape(link.label)}</a>'
