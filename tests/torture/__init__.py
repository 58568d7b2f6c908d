"""What coach goes through before anybody trusts it: see `docs/torture.md`."""
