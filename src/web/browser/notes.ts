/** Shows which words a note in the margin is about while one points at it or is in it, and lets notes of a long paragraph stand at their words' height. */
export function tieNotes(page: Document): void {
  const notes = [...page.querySelectorAll<HTMLElement>('.note[data-statements]')];
  if (notes.length === 0) return;
  for (const note of notes) {
    const runs = runsOf(note);
    const point = (on: boolean) => () => {
      for (const run of runs) run.classList.toggle('pointed', on);
    };
    note.addEventListener('pointerenter', point(true));
    note.addEventListener('pointerleave', point(false));
    note.addEventListener('focusin', point(true));
    note.addEventListener('focusout', point(false));
  }
  const align = (): void => notes.forEach(alignNote);
  align();
  // Faces that come late move the lines.
  void page.fonts.ready.then(align);
  addEventListener('resize', align);
}

function runsOf(note: HTMLElement): readonly HTMLElement[] {
  const block = note.closest('.block');
  const numbers = (note.dataset['statements'] ?? '').split(' ');
  const runs = block === null ? [] : [...block.querySelectorAll<HTMLElement>('.said[data-statements]')];
  return runs.filter(run => (run.dataset['statements'] ?? '').split(' ').some(each => numbers.includes(each)));
}

/** Moves a note down to the line where its words begin; where notes stand under the text there is nothing to align. */
function alignNote(note: HTMLElement): void {
  note.style.marginBlockStart = '';
  const [run] = runsOf(note);
  const list = note.parentElement;
  if (run === undefined || list === null) return;
  const line = run.getClientRects()[0];
  if (line === undefined || list.getBoundingClientRect().top >= line.bottom) return;
  const lower = line.top - note.getBoundingClientRect().top;
  if (lower > 4)
    note.style.marginBlockStart = `${lower + (parseFloat(getComputedStyle(note).marginBlockStart) || 0)}px`;
}
