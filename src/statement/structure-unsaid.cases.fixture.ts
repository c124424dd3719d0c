import type { StructureText } from './structure.fixture.ts';

/** Texts that quote words which nobody said, or which another said than stands nearest. */
export const STRUCTURE_UNSAID: readonly StructureText[] = [
  {
    name: 'denied saying, with the words in quotation marks',
    text: 'Vera Lindqvist, the water minister, denied saying “Let them swim in the mud.” “I have never said that,” she told Channel Nine.',
    want: [
      { words: 'Let them swim', attitude: 'denial', negated: true },
      { words: 'I have never said that', negated: false, through: 'Channel Nine' },
    ],
  },
  {
    name: 'a denial in quotation marks was said',
    text: '“I never took a penny of it,” Vera Lindqvist denied. Hugo Prentiss denied it flatly: “That is a lie.”',
    want: [{ words: 'I never took a penny', negated: false }],
  },
  {
    name: 'what somebody honest would say',
    text: 'If he were honest, Hugo Prentiss would say: “I was drunk at the lock.”',
    want: [{ words: 'I was drunk at the lock', standing: 'checked' }],
  },
  {
    name: 'asked if he would',
    text: 'Asked if he would close the lock, Hugo Prentiss said: “I would sooner drown.”',
    want: [{ words: 'I would sooner drown', standing: 'asserted' }],
  },
  {
    name: 'imagined words',
    text: 'One can imagine Hugo Prentiss saying “I own the river and all its fish.”',
    want: [{ words: 'I own the river', standing: 'checked' }],
  },
  {
    name: 'words in a made-up film',
    text: 'In a deepfake video, Vera Lindqvist says: “The dam will burst tonight.”',
    want: [{ words: 'The dam will burst', standing: 'checked' }],
  },
  {
    name: 'a refusal to say',
    text: 'Vera Lindqvist refused to say that the dam was safe.',
    want: [{ words: 'the dam was safe', negated: true }],
  },
  {
    name: 'two retorts, two speakers',
    text: '“It’s a bad plan,” said Hugo Prentiss. “It’s the only plan,” Vera Lindqvist shot back.',
    want: [
      { words: 'a bad plan', source: 'Hugo Prentiss' },
      { words: 'the only plan', source: 'Vera Lindqvist' },
    ],
  },
  {
    name: 'what is on a banner behind somebody',
    text: 'A banner behind Vera Lindqvist read “Drown the rich”. As Lindqvist arrived, protesters chanted “Shame on you!”',
    want: [{ words: 'Shame on you', source: 'protesters' }],
  },
  {
    name: 'a spokesman’s denial, and the question before it',
    text: 'Asked whether Ms Lindqvist had called the council a swamp, her spokesman, Dev Arora, said: “The minister never used those words.”',
    want: [{ words: 'never used those words', source: 'her spokesman, Dev Arora', negated: false }],
  },
];
