"""What is wrong on the way to a service: its proxy, its certificates, or how they were set."""

from liaobots_desktop.service.errors import ConnectionFailed, Reaction, RequestRefused
from liaobots_desktop.speech import spoken, to_translate, translate


class ProxyUnusable(RequestRefused):
    """The address of a proxy is not one that can be asked."""

    sentence = to_translate(
        "Service",
        "The address of the proxy cannot be used. It looks like http://proxy.example:3128 or "
        "socks5://127.0.0.1:1080: check it in the settings.",
    )
    reactions = ()


class ProxyUnknown(RequestRefused):
    """What was kept of the proxy is not understood: a request must not go directly instead."""

    sentence = to_translate(
        "Service",
        "The saved proxy of this service is not understood, so nothing is sent. Choose in its "
        "settings, under Connection, how to reach it.",
    )
    reactions = (Reaction.CHANGE_CONNECTION,)


class ProxyFailed(ConnectionFailed):
    """The proxy is dead, refuses or cannot be used."""

    sentence = to_translate(
        "Service",
        "The proxy {host} did not let the request through. {kept} Check the proxy "
        "settings, then try again.",
    )


class ProxyWantsPassword(ProxyFailed):
    """The proxy asks who is there (HTTP 407, RFC 1929), or does not accept what was said."""

    sentence = to_translate(
        "Service",
        "The proxy {host} asks for a user name and a password, or does not accept those that are "
        "set, so nothing was sent. {kept} Correct them, then try again.",
    )


class CertificateRefused(ConnectionFailed):
    """The certificate of the host could not be verified; `reason` is a sentence, or empty."""

    sentence = to_translate(
        "Service",
        "The identity of {host} could not be verified, so nothing was sent. {reason}{kept} "
        "Check the clock of this computer and the network you are in, then try again.",
    )
    reactions = (Reaction.RETRY, Reaction.CHANGE_ADDRESS)

    def __init__(
        self, sentence: str = "", *, host: str = "", reason: str = "", detail: str = ""
    ) -> None:
        text = spoken("Service", self.sentence)
        why = f"{reason} " if reason else ""
        told = text.format(host=host, reason=why, kept="{kept}")
        super().__init__(sentence or told, host=host, detail=detail)


class CaFileUnusable(CertificateRefused):
    """The file of own certificates is missing, cannot be read, or holds no certificate (PEM)."""

    def __init__(self, path: str, *, is_there: bool) -> None:
        if is_there:
            text = translate(
                "Service",
                "The file of trusted certificates {0} holds no certificate in PEM form, so "
                "nothing was sent. {kept} Choose another file in the settings, "
                "then try again.",
            )
        else:
            text = translate(
                "Service",
                "The file of trusted certificates {0} cannot be read, so nothing was sent. {kept} "
                "Choose another file in the settings, then try again.",
            )
        super().__init__(text.format(path, kept="{kept}"))
        self.path = path
