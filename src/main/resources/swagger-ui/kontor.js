/*
 * What Swagger UI lacks: the filter looks at paths and summaries too, whoever signs in stays signed in, but API tokens, which last for long, are forgotten
 * with the page; each call that takes an Idempotency-Key gets a new one unless somebody types one, and an operation unfolds at once: only its own
 * references are followed, where Swagger UI reads the whole document again each time; texts and answers
 * aren't rendered anew for each change of anything; and what refusals have in common is shown when asked for.
 */
const Kontor = ({ getSystem }) => {
  const { React } = getSystem();
  const signIn = '/v1/auth/sign-in';
  const keyHeader = 'Idempotency-Key';
  let lastKey;

  const newKey = () =>
    [Date.now(), Math.random(), Math.random()].map((each) => each.toString(36).slice(-9)).join('');

  const keepToken = (response) => {
    const value = JSON.parse(response.text).accessToken;
    const schema = { type: 'http', scheme: 'bearer' };
    getSystem().authActions.authorizeWithPersistOption({ bearer: { name: 'bearer', schema, value } });
  };

  const keepOnlySession = () => {
    const { bearer } = JSON.parse(localStorage.getItem('authorized') ?? '{}');
    localStorage.setItem('authorized', JSON.stringify(bearer ? { bearer } : {}));
  };

  const fillKey = (operation) => {
    const { specSelectors, specActions } = getSystem();
    const parameters = specSelectors.specResolvedSubtree(['paths', ...operation, 'parameters']);
    const key = parameters && parameters.find((each) => each.get('name') === keyHeader);
    if (!key) {
      return;
    }
    const typed = specSelectors.parameterWithMetaByIdentity(operation, key).get('value');
    if (!typed || typed === lastKey) {
      lastKey = newKey();
      specActions.changeParamByIdentity(operation, key, lastKey, false);
    }
  };

  const at = (document, path) => path.reduce((node, name) => (node ? node[name] : undefined), document);

  const pathOf = (reference) =>
    reference
      .slice(2)
      .split('/')
      .map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'));

  const resolved = (document, node, within) => {
    if (Array.isArray(node)) {
      return node.map((each) => resolved(document, each, within));
    }
    if (node === null || typeof node !== 'object') {
      return node;
    }
    const { $ref, ...own } = node;
    const members = Object.entries(own).map(([name, each]) => [name, resolved(document, each, within)]);
    if (typeof $ref !== 'string' || !$ref.startsWith('#/') || within.includes($ref)) {
      return Object.fromEntries(members);
    }
    const target = resolved(document, at(document, pathOf($ref)), [...within, $ref]);
    return { ...target, ...Object.fromEntries(members), $$ref: $ref };
  };

  const unlessSame = (...names) => (Original) =>
    React.memo(Original, (before, now) => names.every((name) => before[name] === now[name]));

  const isRefusal = (code) => code >= '400';

  const described = (answer) => answer.filter((member, name) => name === 'description');

  const foldedRefusals = (Original) => (props) => {
    const [isWhole, setWhole] = React.useState(false);
    const responses = React.useMemo(
      () => props.responses.map((each, code) => (isWhole || !isRefusal(code) ? each : described(each))),
      [props.responses, isWhole],
    );
    const button = { className: 'btn refusals', onClick: () => setWhole(!isWhole) };
    const label = `${isWhole ? 'Hide' : 'Show'} headers and examples of refusals`;
    return React.createElement(
      React.Fragment,
      null,
      React.createElement(Original, { ...props, responses }),
      React.createElement('div', { className: 'responses-inner' }, React.createElement('button', button, label)),
    );
  };

  const filtered = (tags, phrase) => {
    const has = (text) => text.toLowerCase().includes(phrase.toLowerCase());
    const isMeant = (each) => has(`${each.get('path')} ${each.getIn(['operation', 'summary'])}`);
    return tags
      .map((tag, name) => (has(name) ? tag : tag.update('operations', (all) => all.filter(isMeant))))
      .filter((tag) => tag.get('operations').size > 0);
  };

  return {
    fn: {
      opsFilter: filtered,
      resolveSubtree: async (document, path) => ({
        spec: resolved(document, at(document, path), []) ?? null,
        errors: [],
      }),
    },
    wrapComponents: {
      Markdown: unlessSame('source', 'className'),
      HighlightCode: unlessSame('children', 'className', 'language'),
      response: unlessSame('response', 'activeExamplesKey', 'controlsAcceptHeader', 'className'),
      responses: foldedRefusals,
    },
    statePlugins: {
      auth: {
        wrapActions: {
          persistAuthorizationIfNeeded: (original) => () => {
            const result = original();
            keepOnlySession();
            return result;
          },
        },
      },
      spec: {
        wrapActions: {
          setResponse: (original) => (path, method, response) => {
            if (path === signIn && response.status === 200) {
              keepToken(response);
            }
            return original(path, method, response);
          },
          validateParams: (original) => (operation) => {
            fillKey(operation);
            return original(operation);
          },
        },
      },
    },
  };
};
