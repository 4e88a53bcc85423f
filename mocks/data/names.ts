/** Synthetic people. */

export const FIRST_NAMES = [
  'Amara', 'Beatriz', 'Calvin', 'Delphine', 'Emeka', 'Farida', 'Gordon', 'Hana', 'Ines', 'Jerome', 'Keiko', 'Lorenzo',
  'Maren', 'Nikhil', 'Odette', 'Pavel', 'Quentin', 'Rosa', 'Soren', 'Tamsin', 'Ugo', 'Vera', 'Wendell', 'Ximena',
  'Yusuf', 'Zelda',
] as const; // prettier-ignore

export const LAST_NAMES = [
  'Abernathy', 'Bellweather', 'Castellano', 'Drummond', 'Eastman', 'Fairbanks', 'Grantham', 'Hollings', 'Iverson',
  'Jankowski', 'Kessler', 'Lindqvist', 'Marchetti', 'Nakamura', 'Ostrander', 'Pemberton', 'Quigley', 'Radcliffe',
  'Santangelo', 'Thornbury', 'Underhill', 'Vasquez', 'Whitcombe', 'Yarrow', 'Zielinski',
] as const; // prettier-ignore

export const PROVIDERS = [
  'Adeyemi, Folake',
  'Brandt, Konrad',
  'Chowdhury, Leena',
  'Dufresne, Marc',
  'Espinoza, Raquel',
  'Feldman, Noah',
] as const;
