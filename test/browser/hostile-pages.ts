/** Enough of an article that a page is taken in as one. */
const READABLE = `<article><h1>Harbour to stay open</h1>
<p>“The harbour stays open all winter,” said Ilse Brandt, the mayor, on Friday in the hall above the fish market.</p>
<p>Nobody voted. The clerk read the minutes of the winter meeting twice, and then asked for silence.</p></article>`;

const whole = (head: string, body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Harbour</title>${head}</head><body>${READABLE}${body}</body></html>`;

/** A page that wants something of the browser that it is shown in. */
export interface HostilePage {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether a browser that shows it without our headers asks the trap by itself. */
  readonly reaches: boolean;
}

/** Pages that try all that a page can try; each asks the trap under a path that tells what got through. */
export function makeHostilePages(trap: string): readonly HostilePage[] {
  const at = (path: string): string => `${trap}/${path}`;
  const reach = (path: string): string => `new Image().src='${at(path)}';document.title='ran'`;
  const utf8 = (name: string, text: string, reaches = true): HostilePage => ({
    name,
    bytes: new TextEncoder().encode(text),
    reaches,
  });
  const script = `<script>${reach('script')};window.name='ran';try{top.location='${at('top')}'}catch{};fetch('${at('fetch')}');navigator.sendBeacon('${at('beacon')}');window.open('${at('open')}')</script>`;
  return [
    utf8('script.html', whole(script, `<script src="${at('script-src')}"></script>`)),
    utf8(
      'handlers.html',
      whole(
        '',
        `<img src="x" onerror="${reach('onerror')}"><svg onload="${reach('svg-onload')}"><script>${reach('svg-script')}</script><image href="${at('svg-image')}"/><use href="${at('svg-use')}#a"/><foreignObject><iframe src="${at('svg-frame')}"></iframe></foreignObject></svg><details open ontoggle="${reach('toggle')}"></details><input autofocus onfocus="${reach('focus')}"><iframe srcdoc="<script>parent.document.title='ran';new Image().src='${at('srcdoc')}'</script>"></iframe><math><annotation-xml encoding="text/html"><img src="${at('math')}"></annotation-xml></math>`,
      ),
    ),
    utf8(
      'loads.html',
      whole(
        `<base href="${trap}/base/"><link rel="stylesheet" href="sheet.css"><style>@import '${at('import')}';@font-face{font-family:f;src:url('${at('font')}')}body{background:url('${at('css-url')}');font-family:f;cursor:url('${at('cursor')}'),auto}p::before{content:url('${at('css-content')}')}</style><link rel="icon" href="${at('icon')}"><link rel="manifest" href="${at('manifest')}"><link rel="preload" as="script" href="${at('preload')}"><link rel="modulepreload" href="${at('modulepreload')}"><link rel="prefetch" href="${at('prefetch')}"><link rel="prerender" href="${at('prerender')}">`,
        `<p style="background:url('${at('style-attribute')}')">x</p><img src="${at('img')}"><img srcset="${at('srcset')} 2x"><picture><source srcset="${at('source')}"><img></picture><video src="${at('video')}" poster="${at('poster')}" autoplay muted></video><audio src="${at('audio')}" autoplay></audio><video><track default src="${at('track')}"></video><object data="${at('object')}"></object><embed src="${at('embed')}"><iframe src="${at('iframe')}"></iframe><iframe src="data:text/html,<img src='${at('data-frame')}'>"></iframe><input type="image" src="${at('input-image')}"><table background="${at('table-background')}"><tr><td>x</table>`,
      ),
    ),
    utf8(
      'hints.html',
      whole(
        `<meta http-equiv="x-dns-prefetch-control" content="on"><link rel="preconnect" href="${at('')}"><link rel="preconnect" href="${at('')}" crossorigin><link rel="dns-prefetch" href="${at('')}"><script type="speculationrules">{"prefetch":[{"source":"list","urls":["${at('speculation')}"],"eagerness":"immediate"}]}</script>`,
        '',
      ),
    ),
    utf8('refresh.html', whole(`<meta http-equiv="refresh" content="0;url=${at('refresh')}">`, '')),
    utf8(
      'refresh-script.html',
      whole(`<meta http-equiv="refresh" content="0;url=javascript:${reach('refresh-script')}">`, ''),
      false,
    ),
    utf8(
      'form.html',
      whole(
        '',
        `<form id="f" action="${at('form')}" target="_top"><input name="a" value="b"><button id="send">Send</button></form><script>f.submit()</script>`,
      ),
    ),
    utf8(
      'links.html',
      whole(
        `<base href="${trap}/base/" target="_top"><meta name="referrer" content="unsafe-url">`,
        ['_top', '_parent', '_blank', 'named', '_self']
          .map(
            target =>
              `<p><a class="away" target="${target}" href="${at(`link${target}`)}" ping="${at(`ping${target}`)}">${target}</a></p>`,
          )
          .join('') +
          `<p><a class="away" href="javascript:${reach('link-script')}">script</a></p><p><a class="away" download href="${at('download')}">keep</a></p><map name="m"><area shape="default" class="away" href="${at('area')}" target="_top"></map>`,
      ),
      false,
    ),
    utf8(
      'frames.html',
      `<html><head><title>Harbour</title></head><frameset cols="50%,50%"><frame src="${at('frame-1')}"><frame src="${at('frame-2')}"></frameset><noframes>${READABLE}</noframes></html>`,
    ),
    {
      name: 'utf16.html',
      // Said to be UTF-8 by its own head, and in fact UTF-16 with a mark.
      bytes: new Uint8Array(Buffer.from(`\uFEFF${whole(script, '')}`, 'utf16le')),
      reaches: true,
    },
    utf8(
      'utf7.html',
      `<html><head><meta charset="utf-7"></head><body>${READABLE}+ADw-script+AD4-${reach('utf7')}+ADw-/script+AD4-</body></html>`,
      false,
    ),
    utf8(
      'large.html',
      whole(
        '',
        `${`<p>${'The clerk read the minutes of the winter meeting twice. '.repeat(20)}</p>\n`.repeat(100)}<!-- ${'x'.repeat(10_000_000)} --><img src="${at('large')}"><script>${reach('large-script')}</script>`,
      ),
    ),
    utf8(
      'text.txt',
      `Harbour to stay open\n\n“The harbour stays open all winter,” said Ilse Brandt, the mayor, on Friday.\n\n<script>${reach('text')}</script><img src="${at('text-img')}">\n`,
      false,
    ),
  ];
}
