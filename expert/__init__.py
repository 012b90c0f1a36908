"""An expert-system shell: rules as values, read by an engine, an explainer and a replayer."""
