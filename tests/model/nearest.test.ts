import { expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../core/model/nearest';

test('the nearest word is offered only when it is near', () => {
  expect(nearestWord('Vacnt', ['Ingevuld', 'Vacant'])).toBe('Vacant');
  expect(nearestWord('xyz', ['Ingevuld', 'Vacant'])).toBeUndefined();
  expect(nearestWord('RANG', ['Rang'])).toBe('Rang');
});

test('two letters that changed places count as one mistake', () => {
  expect(editDistance('Ragn', 'Rang')).toBe(1);
  expect(nearestWord('Ragn', ['Functie', 'Rang'])).toBe('Rang');
  expect(editDistance('kitten', 'sitting')).toBe(3);
});
