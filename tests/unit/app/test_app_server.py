import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
import sample_events

from timeline.app import serve
from timeline.bundled import assets_folder
from timeline.errors import UserError


def test_a_port_in_use_is_named_with_the_way_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UserError, match=rf"port {port} .*--port") as caught:
            serve(sample_events.bundled(), port=port, open_browser=False)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "example.org"])
def test_the_page_is_never_offered_to_other_machines(host: str) -> None:
    with pytest.raises(UserError, match="no password"):
        serve(sample_events.bundled(), host=host, open_browser=False)


def test_the_address_is_printed_when_the_page_can_be_had() -> None:
    script = "import sample_events, timeline.app as app; app.serve(sample_events.bundled(), port=0, open_browser=False)"
    here = Path(sample_events.__file__).parent
    with subprocess.Popen([sys.executable, "-c", script], cwd=here, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            address = running.stdout.readline().split()[4]
            with urllib.request.urlopen(address, timeout=20) as answer:
                assert answer.status == 200
                assert "Server" not in answer.headers
        finally:
            running.send_signal(signal.SIGINT)
            assert running.wait(20) == 0


def test_the_fonts_come_with_their_licence_and_are_not_heavy() -> None:
    fonts = assets_folder() / "fonts"
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text("utf-8")
    for font in fonts.glob("*.ttf"):
        assert font.stat().st_size < 2 * 2**20
