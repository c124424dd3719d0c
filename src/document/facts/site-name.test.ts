import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyrightOwner } from './copyright.ts';
import { chooseSiteName, fitsHost, hasSameLetters, weaknessOf, type SiteNames } from './site-name.ts';

const names = (given: string[], more: Partial<SiteNames> = {}): SiteNames => ({
  given,
  titled: [],
  signs: [],
  owners: [],
  host: null,
  ...more,
});

test('a name that is one stands, whatever else the page calls itself', () => {
  const more = { titled: ['Echo Online'], signs: ['Kell Valley'], owners: ['Tarn Media Ltd'], host: 'echo.example' };
  for (const name of ['The Saltmarsh Echo', 'WSX', 'ReedWire', 'Il Molo'])
    assert.equal(chooseSiteName(names([name, 'Another Name'], more)), name);
});

test('a squashed name gives way to the same letters written out, wherever the page has them', () => {
  const host = 'www.saltmarshecho.example';
  assert.equal(chooseSiteName(names(['saltmarshecho', 'Saltmarsh Echo'], { host })), 'Saltmarsh Echo');
  assert.equal(
    chooseSiteName(names(['saltmarshecho'], { titled: ['The Saltmarsh Echo'], host })),
    'The Saltmarsh Echo',
  );
  assert.equal(chooseSiteName(names(['saltmarshecho'], { owners: ['Saltmarsh Echo'], host })), 'Saltmarsh Echo');
  assert.equal(chooseSiteName(names(['SaltmarshEcho', 'Saltmarsh Echo'], { host })), 'Saltmarsh Echo');
  assert.equal(chooseSiteName(names(['saltmarshecho'], { signs: ['Tarn Media'], host })), 'saltmarshecho');
});

test('a brand that is written small keeps its name if nothing better agrees with it', () => {
  assert.equal(chooseSiteName(names(['tidewire', 'tidewire'], { owners: ['Orrin Holdings Ltd'] })), 'tidewire');
});

test('a domain gives way to a name of several words that begins with its letters, not to an owner or a chance likeness', () => {
  const host = 'lantern.example';
  assert.equal(chooseSiteName(names(['Lantern.example', 'The Lantern-Review'], { host })), 'The Lantern-Review');
  assert.equal(chooseSiteName(names(['Lantern.example'], { owners: ['Lantern Newspapers'], host })), 'Lantern.example');
  assert.equal(chooseSiteName(names(['Phys.example', 'Tides and Astrophysics'])), 'Phys.example');
});

test('names fit a host by their letters or initials', () => {
  assert.equal(fitsHost('The Quenby Mercury', 'www.quenbymercury.example'), 3);
  assert.equal(fitsHost('The Insular Press', 'hosted.ip.example'), 2);
  assert.equal(fitsHost('The Lantern-Review', 'lantern.example'), 1);
  assert.equal(fitsHost('Tarn Media', 'www.quenbymercury.example'), 0);
  assert.equal(fitsHost('Tarn Media', null), 0);
});

test('empty words, addresses and handles are no names at all', () => {
  for (const word of ['Hosted', 'home', '@echo', 'https://echo.example/', '2024']) assert.equal(weaknessOf(word), 3);
  assert.ok(!hasSameLetters('', '—'));
});

test('a copyright line names its owner without years and rights', () => {
  const owner = 'The Saltmarsh Echo';
  for (const line of [
    '© 2019 The Saltmarsh Echo',
    'Copyright © 2011-2024 The Saltmarsh Echo. All rights reserved.',
    'Contact Us © Copyright 2024, The Saltmarsh Echo | Terms',
    '©The Saltmarsh Echo 2011-2019',
    '© 2024 The Saltmarsh Echo unless otherwise noted',
  ])
    assert.equal(copyrightOwner(line), owner);
  assert.equal(copyrightOwner('© 2024 All rights reserved'), null);
  assert.equal(copyrightOwner('Copyright Policy'), null);
});
