"""Makes what several tests share (tests/*.py) importable from all of them."""
