import { readCopyBody, type CopyBody } from '#origin/copy-body.ts';
import { confirmCopy } from '#origin/copies.ts';
import { readCredit } from '#origin/credit.ts';
import { hostOf, knowOutlets } from '#origin/know-outlets.ts';
import { proposeNetworks, type NetworkProposal, type Printing, type ProposalRule } from '#origin/propose-networks.ts';
import type { Reader } from '#store/store.ts';
import type { Desk } from './desk.ts';

/** Chosen, not measured: an agency's subscribers print within minutes too, so one text says little; three begin to. */
const DEFAULT_RULE: ProposalRule = { windowMinutes: 30, times: 3 };

/** Bodies so much alike, on the scale of `confirmCopy`, are one text and not a rewrite of it. */
const IDENTICAL_AT = 0.9;

/** Outlets that may be one network. Texts that say they are somebody else's are left out: running an agency's story is no sign of an owner. */
export async function proposeFromRecord(
  desk: Desk,
  reader: Reader,
  given: Partial<ProposalRule>,
): Promise<readonly NetworkProposal[]> {
  const rule = { ...DEFAULT_RULE, ...given };
  const known = knowOutlets(await reader.outletActs());
  const lines = await reader.listDocuments();
  const outlets = [...new Set(lines.flatMap(({ outlet }) => outlet ?? []))];
  const printings = lines.flatMap(({ document, outlet, url, published, title, copyGroup }): Printing[] => {
    const name = known.nameOf(outlet, url) ?? hostOf(url);
    if (name === null || copyGroup === null || published === null) return [];
    return [{ document, outlet: name, published, title, url, text: copyGroup }];
  });
  // Of the groups only those that could say something are opened.
  const likely = proposeNetworks(printings, rule, known);
  const wanted = new Set(likely.flatMap(({ texts }) => texts.flatMap(text => text.documents.map(({ document }) => document))));
  const groups = Map.groupBy(
    printings.filter(({ document }) => wanted.has(document)),
    ({ text }) => text,
  );
  const same: Printing[] = [];
  for (const [group, members] of groups) {
    const bodies: { readonly text: string; readonly body: CopyBody }[] = [];
    for (const printing of members) {
      const [document] = await desk.library.documents(reader, [printing.document]);
      if (document === undefined || readCredit(document, outlets) !== null) continue;
      const body = readCopyBody(document);
      const twin = bodies.find(other => confirmCopy(other.body, body) >= IDENTICAL_AT);
      const text = twin?.text ?? `${group} ${bodies.length}`;
      if (twin === undefined) bodies.push({ text, body });
      same.push({ ...printing, text });
    }
  }
  return proposeNetworks(same, rule, known);
}
