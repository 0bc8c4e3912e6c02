# irready alone: the committed bundle on Node, run as nobody. docs/ci.md says how to use it.
FROM node:24.14.0-alpine3.23@sha256:7fddd9ddeae8196abf4a3ef2de34e11f7b1a722119f91f28ddf1e99dcafdf114

# package.json says that the bundle is made of ES modules, and which version this is.
COPY package.json LICENSE /opt/irready/
COPY dist/ /opt/irready/dist/
RUN ["ln", "-s", "/opt/irready/dist/cli.js", "/usr/local/bin/irready"]

# The workspace is mounted here, read-only if you like: irready writes nothing but the reports it is asked for.
WORKDIR /workspace
USER node
ENTRYPOINT ["irready"]
CMD ["check"]
