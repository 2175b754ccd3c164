// src/doors/cli/nearest-name.ts
/** Returns the name that somebody may have meant: a third of it was mistyped at most, or left out. */
function nearestName(typed, names) {
	const [nearest] = names.map((name) => ({
		name,
		distance: begins(typed, name) ? 0 : distanceBetween(typed, name)
	})).filter(({ name, distance }) => distance <= name.length / 3 || isPartOf(typed, name)).toSorted((a, b) => a.distance - b.distance);
	return nearest?.name;
}
function begins(typed, name) {
	return isPartOf(typed, name) && name.startsWith(typed.toLowerCase());
}
function isPartOf(typed, name) {
	return typed.length > 2 && name.includes(typed.toLowerCase());
}
/** Counts the letters to insert, delete, replace or swap with the next (optimal string alignment). */
function distanceBetween(one, other) {
	let beforeLast = [];
	let last = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let line = 1; line <= one.length; line++) {
		const row = [line];
		for (let column = 1; column <= other.length; column++) {
			const isSame = one[line - 1] === other[column - 1];
			const isSwapped = one[line - 2] === other[column - 1] && one[line - 1] === other[column - 2];
			const at = (numbers, back) => numbers[column - back] ?? Number.POSITIVE_INFINITY;
			row.push(Math.min(at(last, 1) + Number(!isSame), at(last, 0) + 1, at(row, 1) + 1, isSwapped ? at(beforeLast, 2) + 1 : Number.POSITIVE_INFINITY));
		}
		[beforeLast, last] = [last, row];
	}
	return last.at(-1) ?? 0;
}
export { nearestName as t };
