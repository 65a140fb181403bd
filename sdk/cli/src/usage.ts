/** What `fachwerk --help` prints. */
export const usage = `For a Land, in the folder of a workplace:
  fachwerk build [folder]          composes it: site and lock, or coded errors
  fachwerk serve [folder]          serves what was built
  fachwerk dev [folder]            builds, serves, builds again after each change and reloads
  fachwerk explain PATH [folder]   what a path of the composition is, and where that is written
  fachwerk add TGZ|FOLDER|NAME     shows what a plugin may do and see, asks once, writes workplace.yaml, builds
  fachwerk remove NAME             takes it out again

For a vendor, in the folder of a plugin:
  fachwerk dev [folder]            the real workplace with demo people and this plugin in it
  fachwerk test [folder] [WORD…]   its tests, in Node and in a browser; with words those whose file names have one
  fachwerk check [folder|TGZ]      what a Land will check
  fachwerk bundle [folder]         checks it and packs NAME-VERSION.tgz

For both:
  fachwerk explain CODE            what an error such as FW8103 means and what mends it; without a network

  --json               for programs (build, add, check, bundle)
  --shell NAME         a shell of your own instead of @fachwerk/shell (build, dev)
  --workplace FOLDER   where to add or remove; this folder if left out
  --backend THEIRS=OURS   a backend that the plugin asks for (add)
  --yes, -y            does not ask (add, remove)
  --dry-run            says what it would do (add, remove)
  --tier TIER          trusted or isolated (dev of a plugin)
  --verbose            prints a line for each request (dev)
  --fix                mends what can be mended (check)
  --report FILE        writes the results as JSON (test)
  --rule CODE          asks this rule alone, more than once if wanted (check)
  --no-browser         leaves out what needs one (check)
  --unchecked          packs without a check (bundle)
  --unpacked           writes dist and fachwerk.plugin.json into the folder instead of a tarball (bundle)

Environment of serve and dev: PORT (8080), HOST (127.0.0.1), FACHWERK_DATA (.data), FACHWERK_JMAP_PORT (8081)
`;
