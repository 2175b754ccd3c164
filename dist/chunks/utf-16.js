import { Cn as parseUsd, Tn as parseScaled, _n as isHeader, bn as locateCell, et as findStandIn, gn as cellsByColumn, hn as COLUMNS, jt as toEpochMs, mn as removeFormulaPrefix, vn as isSeparatorLine, xn as quoteValue, yn as readHeader, zt as isTaskType } from "./hook.js";
import { isAscii, isUtf8 } from "node:buffer";
// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, options, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ").trim();
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};
// node_modules/csv-parse/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};
// node_modules/csv-parse/lib/api/normalize_columns_array.js
const normalize_columns_array = function(columns) {
	const normalizedColumns = [];
	for (let i = 0, l = columns.length; i < l; i++) {
		const column = columns[i];
		if (column === void 0 || column === null || column === false) normalizedColumns[i] = { disabled: true };
		else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = { name: `${column}` };
		else if (is_object(column)) {
			if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
				"Option columns missing name:",
				`property "name" is required at position ${i}`,
				"when column is an object literal"
			]);
			normalizedColumns[i] = column;
		} else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
			"Invalid column definition:",
			"expect a string or a literal object,",
			`got ${JSON.stringify(column)} at position ${i}`
		]);
	}
	return normalizedColumns;
};
// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
	constructor(size = 100) {
		this.size = size;
		this.length = 0;
		this.buf = Buffer.allocUnsafe(size);
	}
	prepend(val) {
		if (Buffer.isBuffer(val)) {
			const length = this.length + val.length;
			if (length >= this.size) {
				this.resize();
				if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
			}
			const buf = this.buf;
			this.buf = Buffer.allocUnsafe(this.size);
			val.copy(this.buf, 0);
			buf.copy(this.buf, val.length);
			this.length += val.length;
		} else {
			const length = this.length++;
			if (length === this.size) this.resize();
			const buf = this.clone();
			this.buf[0] = val;
			buf.copy(this.buf, 1, 0, length);
		}
	}
	append(val) {
		const length = this.length++;
		if (length === this.size) this.resize();
		this.buf[length] = val;
	}
	clone() {
		return Buffer.from(this.buf.slice(0, this.length));
	}
	resize() {
		const length = this.length;
		this.size = this.size * 2;
		const buf = Buffer.allocUnsafe(this.size);
		this.buf.copy(buf, 0, 0, length);
		this.buf = buf;
	}
	toString(encoding) {
		if (encoding) return this.buf.toString(encoding, 0, this.length);
		else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
	}
	toJSON() {
		return this.toString("utf8");
	}
	reset() {
		this.length = 0;
	}
};
// node_modules/csv-parse/lib/api/init_state.js
const init_state = function(options) {
	const timchars = [
		32,
		9,
		10,
		13,
		12,
		11,
		160,
		5760,
		8192,
		8193,
		8194,
		8195,
		8196,
		8197,
		8198,
		8199,
		8200,
		8201,
		8202,
		8232,
		8233,
		8239,
		8287,
		12288,
		65279
	].reduce((acc, codepoint) => {
		const encoded = Buffer.from(String.fromCharCode(codepoint), options.encoding);
		if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
		acc.push(encoded);
		return acc;
	}, []);
	const timcharFirstBytes = /* @__PURE__ */ new Uint8Array(256);
	for (const t of timchars) timcharFirstBytes[t[0]] = 1;
	return {
		bomSkipped: false,
		bufBytesStart: 0,
		castField: options.cast_function,
		commenting: false,
		delimiterBufPrevious: void 0,
		delimiterDiscovered: false,
		error: void 0,
		enabled: options.from_line === 1,
		escaping: false,
		escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
		expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
		field: new ResizeableBuffer(20),
		firstLineToHeaders: options.cast_first_line_to_header,
		needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map((t) => t.length)),
		previousBuf: void 0,
		quoting: false,
		stop: false,
		rawBuffer: new ResizeableBuffer(100),
		record: [],
		recordHasError: false,
		record_length: 0,
		recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
		trimChars: [Buffer.from(" ", options.encoding)[0], Buffer.from("	", options.encoding)[0]],
		wasQuoting: false,
		wasRowDelimiter: false,
		timchars,
		timcharFirstBytes
	};
};
// node_modules/csv-parse/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};
// node_modules/csv-parse/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8";
	else if (options.encoding === null || options.encoding === false) options.encoding = null;
	else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [
		"Invalid option encoding:",
		"encoding must be a string or null to return a buffer,",
		`got ${JSON.stringify(options.encoding)}`
	], options);
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [
		"Invalid option bom:",
		"bom must be true,",
		`got ${JSON.stringify(options.bom)}`
	], options);
	options.cast_function = null;
	if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0;
	else if (typeof options.cast === "function") {
		options.cast_function = options.cast;
		options.cast = true;
	} else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [
		"Invalid option cast:",
		"cast must be true or a function,",
		`got ${JSON.stringify(options.cast)}`
	], options);
	if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false;
	else if (options.cast_date === true) options.cast_date = function(value) {
		const date = Date.parse(value);
		return !isNaN(date) ? new Date(date) : value;
	};
	else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [
		"Invalid option cast_date:",
		"cast_date must be true or a function,",
		`got ${JSON.stringify(options.cast_date)}`
	], options);
	options.cast_first_line_to_header = void 0;
	if (options.columns === true) options.cast_first_line_to_header = void 0;
	else if (typeof options.columns === "function") {
		options.cast_first_line_to_header = options.columns;
		options.columns = true;
	} else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns);
	else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false;
	else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [
		"Invalid option columns:",
		"expect an array, a function or true,",
		`got ${JSON.stringify(options.columns)}`
	], options);
	if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false;
	else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [
		"Invalid option group_columns_by_name:",
		"expect an boolean,",
		`got ${JSON.stringify(options.group_columns_by_name)}`
	], options);
	else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", ["Invalid option group_columns_by_name:", "the `columns` mode must be activated."], options);
	if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null;
	else {
		if (typeof options.comment === "string") options.comment = Buffer.from(options.comment, options.encoding);
		if (!Buffer.isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
			"Invalid option comment:",
			"comment must be a buffer or a string,",
			`got ${JSON.stringify(options.comment)}`
		], options);
	}
	if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false;
	else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
		"Invalid option comment_no_infix:",
		"value must be a boolean,",
		`got ${JSON.stringify(options.comment_no_infix)}`
	], options);
	if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false;
	else if (options.delimiter_auto === true) options.delimiter_auto = {};
	else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
		"Invalid option delimiter_auto:",
		"delimiter_auto must be a boolean or a configuration object,",
		`got ${JSON.stringify(options.delimiter_auto)}`
	], options);
	if (options.delimiter_auto) {
		if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
			[",".charCodeAt(0)]: 1.8,
			["	".charCodeAt(0)]: 1.8,
			[";".charCodeAt(0)]: 1.6,
			[" ".charCodeAt(0)]: 1.6,
			[":".charCodeAt(0)]: 1.5,
			[".".charCodeAt(0)]: 1.4,
			["/".charCodeAt(0)]: 1.4
		};
		else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"preferred must be an object,",
			`got ${JSON.stringify(options.delimiter_auto.preferred)}`
		], options);
		if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => {
			return (info.total - info.std) * (options.preferred[info.char_code] || 1);
		};
		else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"score must be a function,",
			`got ${JSON.stringify(options.delimiter_auto.score)}`
		], options);
		if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048;
		else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"size must be a number,",
			`got ${JSON.stringify(options.delimiter_auto.size)}`
		], options);
	}
	const delimiter_json = JSON.stringify(options.delimiter);
	if (options.delimiter_auto !== false) options.delimiter = [];
	if (!Array.isArray(options.delimiter)) {
		if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer.from(",", options.encoding);
		options.delimiter = [options.delimiter];
	}
	options.delimiter = options.delimiter.map(function(delimiter) {
		if (typeof delimiter === "string") delimiter = Buffer.from(delimiter, options.encoding);
		if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [
			"Invalid option delimiter:",
			"delimiter must be a non empty string or buffer or array of string|buffer,",
			`got ${delimiter_json}`
		], options);
		return delimiter;
	});
	if (options.escape === void 0 || options.escape === true) options.escape = Buffer.from("\"", options.encoding);
	else if (typeof options.escape === "string") options.escape = Buffer.from(options.escape, options.encoding);
	else if (options.escape === null || options.escape === false) options.escape = null;
	if (options.escape !== null) {
		if (!Buffer.isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
	}
	if (options.from === void 0 || options.from === null) options.from = 1;
	else {
		if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
		if (Number.isInteger(options.from)) {
			if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
		} else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
	}
	if (options.from_line === void 0 || options.from_line === null) options.from_line = 1;
	else {
		if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
		if (Number.isInteger(options.from_line)) {
			if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
		} else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
	}
	if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false;
	else if (typeof options.ignore_last_delimiters === "number") {
		options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
		if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
	} else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [
		"Invalid option `ignore_last_delimiters`:",
		"the value must be a boolean value or an integer,",
		`got ${JSON.stringify(options.ignore_last_delimiters)}`
	], options);
	if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", ["The option `ignore_last_delimiters`", "requires the activation of the `columns` option"], options);
	if (options.info === void 0 || options.info === null || options.info === false) options.info = false;
	else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
	if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0;
	else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {} else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size);
	else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
	if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0;
	else if (Buffer.isBuffer(options.objname)) {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
		if (options.encoding === null) {} else options.objname = options.objname.toString(options.encoding);
	} else if (typeof options.objname === "string") {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
	} else if (typeof options.objname === "number") {} else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
	if (options.objname !== void 0) {
		if (typeof options.objname === "number") {
			if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
		} else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
	}
	if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0;
	else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [
		"Invalid option `on_record`:",
		"expect a function,",
		`got ${JSON.stringify(options.on_record)}`
	], options);
	if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
	if (options.quote === null || options.quote === false || options.quote === "") options.quote = null;
	else {
		if (options.quote === void 0 || options.quote === true) options.quote = Buffer.from("\"", options.encoding);
		else if (typeof options.quote === "string") options.quote = Buffer.from(options.quote, options.encoding);
		if (!Buffer.isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
	}
	if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false;
	else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
	if (options.record_delimiter === void 0) options.record_delimiter = [];
	else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
		if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer,",
			`got ${JSON.stringify(options.record_delimiter)}`
		], options);
		options.record_delimiter = [options.record_delimiter];
	} else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
		"Invalid option `record_delimiter`:",
		"value must be a string, a buffer or array of string|buffer,",
		`got ${JSON.stringify(options.record_delimiter)}`
	], options);
	options.record_delimiter = options.record_delimiter.map(function(rd, i) {
		if (typeof rd !== "string" && !Buffer.isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a string, a buffer or array of string|buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		if (typeof rd === "string") rd = Buffer.from(rd, options.encoding);
		return rd;
	});
	if (typeof options.relax_column_count === "boolean") {} else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false;
	else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
	if (typeof options.relax_column_count_less === "boolean") {} else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false;
	else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
	if (typeof options.relax_column_count_more === "boolean") {} else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false;
	else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
	if (typeof options.relax_quotes === "boolean") {} else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false;
	else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
	if (typeof options.skip_empty_lines === "boolean") {} else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false;
	else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
	if (typeof options.skip_records_with_empty_values === "boolean") {} else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false;
	else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
	if (typeof options.skip_records_with_error === "boolean") {} else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false;
	else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
	if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false;
	else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
	if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false;
	else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
	if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false;
	else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
	if (options.trim === true && opts.ltrim !== false) options.ltrim = true;
	else if (options.ltrim !== true) options.ltrim = false;
	if (options.trim === true && opts.rtrim !== false) options.rtrim = true;
	else if (options.rtrim !== true) options.rtrim = false;
	if (options.to === void 0 || options.to === null) options.to = -1;
	else if (options.to !== -1) {
		if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
		if (Number.isInteger(options.to)) {
			if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
		} else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
	}
	if (options.to_line === void 0 || options.to_line === null) options.to_line = -1;
	else if (options.to_line !== -1) {
		if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
		if (Number.isInteger(options.to_line)) {
			if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
		} else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
	}
	return options;
};
// node_modules/csv-parse/lib/utils/delimiter_discover.js
const delimiter_discover = function(records, options) {
	if (!options) ({delimiter_auto: options} = normalize_options({ delimiter_auto: true }));
	if (typeof records === "string") records = Buffer.from(records);
	if (Buffer.isBuffer(records)) records = ((data) => {
		const records = [];
		const parser = transform({ delimiter: [] });
		const push = (record) => records.push(record);
		const close = () => {};
		const error = parser.parse(data, true, push, close);
		if (error !== void 0) throw error;
		return records;
	})(records);
	const info = Array(127).fill().map(() => ({ lines: [] }));
	records.map(([record], line) => {
		for (let i = 0, l = record.length; i < l; i++) {
			const code = record.charCodeAt(i);
			if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
			info[code].lines[line]++;
		}
	});
	info.map((info, i) => {
		info.char_code = i;
		info.std = std(info.lines);
		info.total = info.lines.reduce((acc, val) => acc + val, 0);
		info.preferred = !!options.preferred[i];
		info.score = options.score(info, options);
	});
	const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
	return String.fromCharCode(result.char_code);
};
const std = function(array) {
	const n = array.length;
	if (n === 0) return 0;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
};
// node_modules/csv-parse/lib/api/index.js
const isRecordEmpty = function(record) {
	return record.every((field) => field == null || field.toString && field.toString().trim() === "");
};
const cr = 13;
const nl = 10;
const boms = {
	utf8: Buffer.from([
		239,
		187,
		191
	]),
	utf16le: Buffer.from([255, 254])
};
const transform = function(original_options = {}) {
	const info = {
		bytes: 0,
		bytes_records: 0,
		comment_lines: 0,
		empty_lines: 0,
		invalid_field_length: 0,
		lines: 1,
		records: 0
	};
	const options = normalize_options(original_options);
	return {
		info,
		original_options,
		options,
		state: init_state(options),
		__needMoreData: function(i, bufLen, end) {
			if (end) return false;
			const { encoding, escape, quote } = this.options;
			const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
			return bufLen - i - 1 < Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
		},
		parse: function(nextBuf, end, push, close) {
			const { bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line } = this.options;
			let { comment, escape, quote, record_delimiter } = this.options;
			const { bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote } = this.state;
			if (!delimiterDiscovered && delimiter_auto) {
				let delimiterBuf;
				if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf;
				else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious;
				else delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
				nextBuf = void 0;
				if (end || delimiterBuf.length > delimiter_auto.size) {
					this.options.delimiter = [Buffer.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto))];
					this.state.previousBuf = delimiterBuf;
					this.state.delimiterBufPrevious = void 0;
					this.state.delimiterDiscovered = true;
				} else {
					this.state.delimiterBufPrevious = delimiterBuf;
					return;
				}
			}
			const { previousBuf } = this.state;
			let buf;
			if (previousBuf === void 0) {
				if (nextBuf === void 0) {
					close();
					return;
				} else buf = nextBuf;
			} else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf;
			else buf = Buffer.concat([previousBuf, nextBuf]);
			if (bomSkipped === false) {
				if (bom === false) this.state.bomSkipped = true;
				else if (buf.length < 3) {
					if (end === false) {
						this.state.previousBuf = buf;
						return;
					}
				} else {
					for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
						const bomLength = boms[encoding].length;
						this.state.bufBytesStart += bomLength;
						buf = buf.slice(bomLength);
						const options = normalize_options({
							...this.original_options,
							encoding
						});
						for (const key in options) this.options[key] = options[key];
						({comment, escape, quote} = this.options);
						break;
					}
					this.state.bomSkipped = true;
				}
			}
			const bufLen = buf.length;
			let pos = 0;
			for (; pos < bufLen; pos++) {
				if (this.__needMoreData(pos, bufLen, end)) break;
				if (this.state.wasRowDelimiter === true) {
					this.info.lines++;
					this.state.wasRowDelimiter = false;
				}
				if (to_line !== -1 && this.info.lines > to_line) {
					this.state.stop = true;
					close();
					return;
				}
				if (this.state.quoting === false && record_delimiter.length === 0) {
					if (this.__autoDiscoverRecordDelimiter(buf, pos)) record_delimiter = this.options.record_delimiter;
				}
				const chr = buf[pos];
				if (raw === true) rawBuffer.append(chr);
				if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
				if (this.state.escaping === true) this.state.escaping = false;
				else {
					if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
						if (escapeIsQuote) {
							if (this.__isQuote(buf, pos + escape.length)) {
								this.state.escaping = true;
								pos += escape.length - 1;
								continue;
							}
						} else {
							this.state.escaping = true;
							pos += escape.length - 1;
							continue;
						}
					}
					if (this.state.commenting === false && this.__isQuote(buf, pos)) {
						if (this.state.quoting === true) {
							const nextChr = buf[pos + quote.length];
							const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
							const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
							const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
							const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
							if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1;
							else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								pos += quote.length - 1;
								continue;
							} else if (relax_quotes === false) {
								const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [
									"Invalid Closing Quote:",
									`got "${String.fromCharCode(nextChr)}"`,
									`at line ${this.info.lines}`,
									"instead of delimiter, record delimiter, trimable character",
									"(if activated) or comment"
								], this.options, this.__infoField()));
								if (err !== void 0) return err;
							} else {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								this.state.field.prepend(quote);
								pos += quote.length - 1;
							}
						} else if (this.state.field.length !== 0) {
							if (relax_quotes === false) {
								const info = this.__infoField();
								const bom = Object.keys(boms).map((b) => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
								const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [
									"Invalid Opening Quote:",
									`a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
									bom ? `(${bom} bom)` : void 0
								], this.options, info, { field: this.state.field }));
								if (err !== void 0) return err;
							}
						} else {
							this.state.quoting = true;
							pos += quote.length - 1;
							continue;
						}
					}
					if (this.state.quoting === false) {
						const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
						if (recordDelimiterLength !== 0) {
							if (this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) this.info.comment_lines++;
							else {
								if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
									this.state.enabled = true;
									this.__resetField();
									this.__resetRecord();
									pos += recordDelimiterLength - 1;
									continue;
								}
								if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
									this.info.empty_lines++;
									pos += recordDelimiterLength - 1;
									continue;
								}
								this.info.bytes = this.state.bufBytesStart + pos;
								const errField = this.__onField();
								if (errField !== void 0) return errField;
								this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
								const errRecord = this.__onRecord(push);
								if (errRecord !== void 0) return errRecord;
								if (to !== -1 && this.info.records >= to) {
									this.state.stop = true;
									close();
									return;
								}
							}
							this.state.commenting = false;
							pos += recordDelimiterLength - 1;
							continue;
						}
						if (this.state.commenting) continue;
						if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
							if (this.__compareBytes(comment, buf, pos, chr) !== 0) {
								this.state.commenting = true;
								continue;
							}
						}
						const delimiterLength = this.__isDelimiter(buf, pos, chr);
						if (delimiterLength !== 0) {
							this.info.bytes = this.state.bufBytesStart + pos;
							const errField = this.__onField();
							if (errField !== void 0) return errField;
							pos += delimiterLength - 1;
							continue;
						}
					}
				}
				if (this.state.commenting === false) {
					if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [
						"Max Record Size:",
						"record exceed the maximum number of tolerated bytes",
						`of ${max_record_size}`,
						`at line ${this.info.lines}`
					], this.options, this.__infoField()));
				}
				const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
				const rappend = rtrim === false || this.state.wasQuoting === false;
				if (lappend === true && rappend === true) this.state.field.append(chr);
				else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [
					"Invalid Closing Quote:",
					"found non trimable byte after quote",
					`at line ${this.info.lines}`
				], this.options, this.__infoField()));
				else {
					if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
					continue;
				}
			}
			if (end === true) {
				if (this.state.quoting === true) {
					const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", ["Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}`], this.options, this.__infoField()));
					if (err !== void 0) return err;
				} else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
					this.info.bytes = this.state.bufBytesStart + pos;
					const errField = this.__onField();
					if (errField !== void 0) return errField;
					const errRecord = this.__onRecord(push);
					if (errRecord !== void 0) return errRecord;
				} else if (this.state.wasRowDelimiter === true) this.info.empty_lines++;
				else if (this.state.commenting === true) this.info.comment_lines++;
			} else {
				this.state.bufBytesStart += pos;
				this.state.previousBuf = buf.slice(pos);
			}
			if (this.state.wasRowDelimiter === true) {
				this.info.lines++;
				this.state.wasRowDelimiter = false;
			}
		},
		__onRecord: function(push) {
			const { columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values } = this.options;
			const { enabled, record } = this.state;
			if (enabled === false) return this.__resetRecord();
			const recordLength = record.length;
			if (columns === true) {
				if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
					this.__resetRecord();
					return;
				}
				return this.__firstLineToColumns(record);
			}
			if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
			if (recordLength !== this.state.expectedRecordLength) {
				const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [
					"Invalid Record Length:",
					`expect ${this.state.expectedRecordLength},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [
					"Invalid Record Length:",
					`columns length is ${columns.length},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record });
				if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
					this.info.invalid_field_length++;
					this.state.error = err;
				} else {
					const finalErr = this.__error(err);
					if (finalErr) return finalErr;
				}
			}
			if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
				this.__resetRecord();
				return;
			}
			if (this.state.recordHasError === true) {
				this.__resetRecord();
				this.state.recordHasError = false;
				return;
			}
			this.info.records++;
			if (from === 1 || this.info.records >= from) {
				const { objname } = this.options;
				if (columns !== false) {
					const obj = {};
					for (let i = 0, l = record.length; i < l; i++) {
						if (columns[i] === void 0 || columns[i].disabled) continue;
						if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
							if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
							else obj[columns[i].name] = [obj[columns[i].name], record[i]];
						} else Object.defineProperty(obj, columns[i].name, {
							value: record[i],
							enumerable: true,
							writable: true,
							configurable: true
						});
					}
					if (raw === true || info === true) {
						const extRecord = Object.assign({ record: obj }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
						const err = this.__push(objname === void 0 ? extRecord : [obj[objname], extRecord], push);
						if (err) return err;
					} else {
						const err = this.__push(objname === void 0 ? obj : [obj[objname], obj], push);
						if (err) return err;
					}
				} else if (raw === true || info === true) {
					const extRecord = Object.assign({ record }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
					const err = this.__push(objname === void 0 ? extRecord : [record[objname], extRecord], push);
					if (err) return err;
				} else {
					const err = this.__push(objname === void 0 ? record : [record[objname], record], push);
					if (err) return err;
				}
			}
			this.__resetRecord();
		},
		__firstLineToColumns: function(record) {
			const { firstLineToHeaders } = this.state;
			try {
				const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
				if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [
					"Invalid Column Mapping:",
					"expect an array from column function,",
					`got ${JSON.stringify(headers)}`
				], this.options, this.__infoField(), { headers }));
				const normalizedHeaders = normalize_columns_array(headers);
				this.state.expectedRecordLength = normalizedHeaders.length;
				this.options.columns = normalizedHeaders;
				this.__resetRecord();
				return;
			} catch (err) {
				return err;
			}
		},
		__resetRecord: function() {
			if (this.options.raw === true) this.state.rawBuffer.reset();
			this.state.error = void 0;
			this.state.record = [];
			this.state.record_length = 0;
		},
		__onField: function() {
			const { cast, encoding, rtrim, max_record_size } = this.options;
			const { enabled, wasQuoting } = this.state;
			if (enabled === false) return this.__resetField();
			let field = this.state.field.toString(encoding);
			if (rtrim === true && wasQuoting === false) field = field.trimRight();
			if (cast === true) {
				const [err, f] = this.__cast(field);
				if (err !== void 0) return err;
				field = f;
			}
			this.state.record.push(field);
			if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
			this.__resetField();
		},
		__resetField: function() {
			this.state.field.reset();
			this.state.wasQuoting = false;
		},
		__push: function(record, push) {
			const { on_record } = this.options;
			if (on_record !== void 0) {
				const info = this.__infoRecord();
				try {
					record = on_record.call(null, record, info);
				} catch (err) {
					return err;
				}
				if (record === void 0 || record === null) return;
			}
			this.info.bytes_records += this.info.bytes;
			push(record);
		},
		__cast: function(field) {
			const { columns, relax_column_count } = this.options;
			if (Array.isArray(columns) === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [void 0, void 0];
			if (this.state.castField !== null) try {
				const info = this.__infoField();
				return [void 0, this.state.castField.call(null, field, info)];
			} catch (err) {
				return [err];
			}
			if (this.__isFloat(field)) return [void 0, parseFloat(field)];
			else if (this.options.cast_date !== false) {
				const info = this.__infoField();
				return [void 0, this.options.cast_date.call(null, field, info)];
			}
			return [void 0, field];
		},
		__compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
			if (sourceBuf[0] !== firstByte) return 0;
			const sourceLength = sourceBuf.length;
			for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
			return sourceLength;
		},
		__isCharTrimable: function(buf, pos) {
			const { timchars, timcharFirstBytes } = this.state;
			const first = buf[pos];
			if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
			loop1: for (let i = 0; i < timchars.length; i++) {
				const timchar = timchars[i];
				for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
				return timchar.length;
			}
			return 0;
		},
		__isDelimiter: function(buf, pos, chr) {
			const { delimiter, ignore_last_delimiters } = this.options;
			if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0;
			else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
			loop1: for (let i = 0; i < delimiter.length; i++) {
				const del = delimiter[i];
				if (del[0] === chr) {
					for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
					return del.length;
				}
			}
			return 0;
		},
		__isEscape: function(buf, pos, chr) {
			const { escape } = this.options;
			if (escape === null) return false;
			const l = escape.length;
			if (escape[0] === chr) {
				for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
				return true;
			}
			return false;
		},
		__isFloat: function(value) {
			return value - parseFloat(value) + 1 >= 0;
		},
		__isQuote: function(buf, pos) {
			const { quote } = this.options;
			if (quote === null) return false;
			const l = quote.length;
			for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
			return true;
		},
		__isRecordDelimiter: function(chr, buf, pos) {
			const { record_delimiter } = this.options;
			const recordDelimiterLength = record_delimiter.length;
			loop1: for (let i = 0; i < recordDelimiterLength; i++) {
				const rd = record_delimiter[i];
				const rdLength = rd.length;
				if (rd[0] !== chr) continue;
				for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
				return rd.length;
			}
			return 0;
		},
		__autoDiscoverRecordDelimiter: function(buf, pos) {
			const { encoding } = this.options;
			const rds = [
				Buffer.from("\r\n", encoding),
				Buffer.from("\n", encoding),
				Buffer.from("\r", encoding)
			];
			loop: for (let i = 0; i < rds.length; i++) {
				const l = rds[i].length;
				for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
				this.options.record_delimiter.push(rds[i]);
				this.state.recordDelimiterMaxLength = rds[i].length;
				return rds[i].length;
			}
			return 0;
		},
		__error: function(msg) {
			const { encoding, raw, skip_records_with_error } = this.options;
			const err = typeof msg === "string" ? new Error(msg) : msg;
			if (skip_records_with_error) {
				this.state.recordHasError = true;
				if (this.options.on_skip !== void 0) try {
					this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
				} catch (err) {
					return err;
				}
				return;
			} else return err;
		},
		__infoDataSet: function() {
			return {
				...this.info,
				columns: this.options.columns
			};
		},
		__infoRecord: function() {
			const { columns, raw, encoding } = this.options;
			return {
				...this.__infoDataSet(),
				bytes_records: this.info.bytes,
				error: this.state.error,
				header: columns === true,
				index: this.state.record.length,
				raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
			};
		},
		__infoField: function() {
			const { columns } = this.options;
			const isColumns = Array.isArray(columns);
			const bytes_records = this.info.bytes_records;
			return {
				...this.__infoRecord(),
				bytes_records,
				column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
				quoting: this.state.wasQuoting
			};
		}
	};
};
// node_modules/csv-parse/lib/sync.js
const parse = function(data, opts = {}) {
	if (typeof data === "string") data = Buffer.from(data);
	const records = opts && opts.objname ? Object.create(null) : [];
	const parser = transform(opts);
	const push = (record) => {
		if (parser.options.objname === void 0) records.push(record);
		else records[record[0]] = record[1];
	};
	const close = () => {};
	const error = parser.parse(data, true, push, close);
	if (error !== void 0) throw error;
	return records;
};
// src/parts/ledger/line-splitter.ts
/** LF, CRLF as git and Excel for Windows write it, and CR alone as Excel for Mac does. */
const LINE_END = /\r\n|\n|\r/g;
/** Cuts a text into its lines; put together again they are the text. */
function cutLines(text) {
	const lines = [];
	eachLine(text, (line, lineEnd) => lines.push({
		text: line,
		lineEnd
	}));
	return lines;
}
/** Hands out the lines of a text, each with its end. */
function eachLine(text, take) {
	const start = text.includes("\r") ? eachMixedLine(text, take) : eachPlainLine(text, take);
	if (start < text.length) take(text.slice(start), "");
}
function eachPlainLine(text, take) {
	let start = 0;
	for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", start)) {
		take(text.slice(start, feed), "\n");
		start = feed + 1;
	}
	return start;
}
function eachMixedLine(text, take) {
	let start = 0;
	for (const { 0: lineEnd, index } of text.matchAll(LINE_END)) {
		take(text.slice(start, index), lineEnd);
		start = index + lineEnd.length;
	}
	return start;
}
/** The longest row, in bytes: a longer line is not a row, and a quote still open by then was never closed. */
const MAX_ROW_BYTES = 1048576;
const SHOWN_CHARACTERS = 60;
/** Builds a line from its text; one that is not text, or too long to be a row, is a fault. */
function sourceLine(text, lineEnd, sizeBytes) {
	if (sizeBytes > 1048576) return overlongLine(text, sizeBytes);
	if (!text.includes("\0")) return {
		text,
		lineEnd,
		sizeBytes,
		fault: void 0
	};
	return faultyLine(text, sizeBytes, {
		expected: "text",
		got: "a NUL byte"
	});
}
/** Builds the line that stands for one too long to be held. */
function overlongLine(start, sizeBytes) {
	return faultyLine(start, sizeBytes, {
		expected: `a row of at most ${MAX_ROW_BYTES} bytes`,
		got: `a line of ${sizeBytes} bytes`
	});
}
/** Builds the line that stands for one which cannot be read. */
function faultyLine(start, sizeBytes, fault) {
	return {
		text: start.slice(0, SHOWN_CHARACTERS),
		lineEnd: "",
		sizeBytes,
		fault
	};
}
const LINE_FEED = 10;
const RETURN = 13;
const START_BYTES = 256;
/** Cuts the bytes of a file into lines, however they are chunked, and holds at most one row's worth of them. */
var LineSplitter = class {
	#held = [];
	#heldBytes = 0;
	/** What is held ends in CR: an LF that follows belongs to it. */
	#endsInReturn = false;
	/** Takes the next bytes; returns the lines that they end. */
	push(chunk) {
		const lines = [];
		let rest = chunk;
		if (this.#endsInReturn && chunk.length > 0) {
			const feedBytes = chunk[0] === LINE_FEED ? 1 : 0;
			this.#hold(chunk.subarray(0, feedBytes));
			lines.push(this.#release());
			rest = chunk.subarray(feedBytes);
		}
		const end = lastLineEnd(rest);
		if (end > 0) {
			const first = firstLineEnd(rest, 0);
			this.#hold(rest.subarray(0, first));
			lines.push(this.#release());
			pushLines(lines, rest.subarray(first, end));
			rest = rest.subarray(end);
		}
		this.#hold(rest);
		return lines;
	}
	/** Returns the last line when it has no end, or may have had half of one. */
	end() {
		return this.#heldBytes === 0 ? [] : [this.#release()];
	}
	#hold(bytes) {
		if (bytes.length === 0) return;
		this.#heldBytes += bytes.length;
		this.#endsInReturn = bytes.at(-1) === RETURN;
		if (this.#heldBytes <= 1048576) {
			this.#held.push(bytes);
			return;
		}
		const start = this.#held[0] ?? bytes;
		this.#held = [Buffer.from(start.subarray(0, START_BYTES))];
	}
	#release() {
		const sizeBytes = this.#heldBytes;
		const bytes = this.#held.length === 1 ? this.#held[0] : Buffer.concat(this.#held);
		this.#held = [];
		this.#heldBytes = 0;
		this.#endsInReturn = false;
		return decodeLine(bytes ?? Buffer.alloc(0), sizeBytes);
	}
};
/** Returns the lines of a text that is in memory. */
function splitLines(text) {
	const lines = [];
	pushTextLines(lines, text);
	return lines;
}
/** Returns the lines of a file that is in memory. */
function splitBytes(bytes) {
	const splitter = new LineSplitter();
	return [...splitter.push(bytes), ...splitter.end()];
}
/** Returns where the first line that ends after `from` ends; 0 when none does. */
function firstLineEnd(bytes, from) {
	const feed = bytes.indexOf(LINE_FEED, from);
	const lone = bytes.subarray(from, feed < 0 ? bytes.length : feed).indexOf(RETURN);
	if (lone >= 0 && (feed < 0 || from + lone + 1 < feed)) return from + lone + 1;
	return feed + 1;
}
/** Returns where the last whole line ends; a CR at the very end may be half of a CRLF. */
function lastLineEnd(bytes) {
	const lone = bytes.length < 2 ? -1 : bytes.lastIndexOf(RETURN, bytes.length - 2);
	return Math.max(bytes.lastIndexOf(LINE_FEED), lone) + 1;
}
function pushLines(lines, block) {
	if (isUtf8(block)) {
		pushUtf8Lines(lines, block);
		return;
	}
	for (let start = 0; start < block.length;) {
		const end = firstLineEnd(block, start);
		lines.push(decodeLine(block.subarray(start, end), end - start));
		start = end;
	}
}
const NOT_ASCII = /[\x80-\xff]/;
/** Takes each byte for a character at first, and reads again what is more: most lines are ASCII. */
function pushUtf8Lines(lines, block) {
	const hasMore = !isAscii(block);
	let start = 0;
	eachLine(block.toString("latin1"), (bytes, lineEnd) => {
		const end = start + bytes.length;
		const text = hasMore && NOT_ASCII.test(bytes) ? block.toString("utf8", start, end) : bytes;
		const sizeBytes = bytes.length + lineEnd.length;
		lines.push(sourceLine(text, lineEnd, sizeBytes));
		start += sizeBytes;
	});
}
function pushTextLines(lines, text) {
	eachLine(text, (line, lineEnd) => {
		lines.push(sourceLine(line, lineEnd, Buffer.byteLength(line) + lineEnd.length));
	});
}
function decodeLine(bytes, sizeBytes) {
	const whole = bytes.toString();
	const [lineEnd = ""] = /(?:\r\n|\n|\r)$/.exec(whole) ?? [];
	const text = whole.slice(0, whole.length - lineEnd.length);
	if (sizeBytes > 1048576) return overlongLine(text, sizeBytes);
	if (isUtf8(bytes)) return sourceLine(text, lineEnd, sizeBytes);
	return faultyLine(text, sizeBytes, {
		expected: "text in UTF-8",
		got: "other bytes (save the file as CSV UTF-8)"
	});
}
// src/parts/ledger/csv-records.ts
/** Returns the cells of a text that is one CSV record, without its line end, or why it is not one. */
function parseRecord(record) {
	if (!record.includes("\"")) return splitAtCommas(record);
	return splitQuoted(record) ?? parseAnyRecord(record);
}
/** Parses what is not quoted as usual: its faults are csv-parse's to find. */
function parseAnyRecord(record) {
	try {
		const records = parse(record, {
			record_delimiter: "\n",
			relax_column_count: true
		});
		const [cells = []] = records;
		return records.length === 1 ? cells : {
			isOpen: false,
			cellIndex: 0
		};
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return {
			isOpen: error.code === "CSV_QUOTE_NOT_CLOSED",
			cellIndex: Number(error.column)
		};
	}
}
/** Does what `split` does in two thirds of its time, as a ledger may have a million rows. */
function splitAtCommas(record) {
	const cells = [];
	let start = 0;
	for (let comma = record.indexOf(","); comma >= 0; comma = record.indexOf(",", start)) {
		cells.push(record.slice(start, comma));
		start = comma + 1;
	}
	cells.push(record.slice(start));
	return cells;
}
/**
* Splits a record whose quotes are all around whole cells, or doubled within these; undefined for
* any other. csv-parse takes ten times as long, most of it to get ready.
*/
function splitQuoted(record) {
	const cells = [];
	let start = 0;
	for (;;) {
		const isQuoted = record[start] === "\"";
		const end = isQuoted ? endOfQuoted(record, start) : endOfPlain(record, start);
		if (end === void 0) return void 0;
		cells.push(isQuoted ? record.slice(start + 1, end - 1).replaceAll("\"\"", "\"") : record.slice(start, end));
		if (end === record.length) return cells;
		start = end + 1;
	}
}
/** Returns where a cell in quotes ends, behind its quote; undefined when it has no end or goes on. */
function endOfQuoted(record, start) {
	let quote = record.indexOf("\"", start + 1);
	while (quote >= 0 && record[quote + 1] === "\"") quote = record.indexOf("\"", quote + 2);
	const end = quote + 1;
	return quote >= 0 && (end === record.length || record[end] === ",") ? end : void 0;
}
/** Returns where a cell without quotes ends; undefined when it has one, or a line feed. */
function endOfPlain(record, start) {
	const comma = record.indexOf(",", start);
	const end = comma < 0 ? record.length : comma;
	return /["\n]/.test(record.slice(start, end)) ? void 0 : end;
}
const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;
/**
* Joins lines into CSV records. A quote that nothing closes costs its own line only: the lines
* after it are looked at again, each on its own.
*/
var RecordAssembler = class {
	#emit;
	/** The lines since a quote was opened, and where it was. */
	#open = [];
	#openBytes = 0;
	#openCell = 0;
	constructor(emit) {
		this.#emit = emit;
	}
	add(line) {
		if (this.#open.length === 0) this.#start(line);
		else this.#continue(line);
	}
	end() {
		while (this.#open.length > 0) this.#giveUp();
	}
	#start(line) {
		const { text, sizeBytes, fault } = line;
		if (fault !== void 0) {
			this.#emit(badLine(line, 1, fault));
			return;
		}
		if (CONFLICT_MARKER.test(text)) {
			this.#emit(conflictMarker(line));
			return;
		}
		const cells = parseRecord(text);
		if (!isFault(cells)) this.#emit({
			cells,
			text,
			isEnded: line.lineEnd !== "",
			lineCount: 1,
			sizeBytes
		});
		else if (cells.isOpen) {
			this.#openCell = cells.cellIndex;
			this.#hold(line);
		} else this.#emit(badQuote(line, cells.cellIndex, "a quote only around a whole cell, \"\" within it"));
	}
	#continue(line) {
		this.#hold(line);
		if (line.fault !== void 0 || this.#openBytes > 1048576) this.#giveUp();
		else if (hasOddQuotes(line.text)) this.#close();
	}
	#close() {
		const text = textOf(this.#open);
		const cells = parseRecord(text);
		if (isFault(cells)) {
			this.#giveUp();
			return;
		}
		const sizeBytes = this.#openBytes;
		const isEnded = this.#open.at(-1)?.lineEnd !== "";
		this.#emit({
			cells,
			text,
			isEnded,
			lineCount: this.#release().length,
			sizeBytes
		});
	}
	#hold(line) {
		this.#open.push(line);
		this.#openBytes += line.sizeBytes;
	}
	#release() {
		const lines = this.#open;
		this.#open = [];
		this.#openBytes = 0;
		return lines;
	}
	#giveUp() {
		const [first, ...rest] = this.#release();
		if (first !== void 0) this.#emit(badQuote(first, this.#openCell, "a quoted cell that ends with a quote"));
		for (const line of rest) this.add(line);
	}
};
function textOf(lines) {
	const text = lines.map((line) => line.text + line.lineEnd).join("");
	return text.slice(0, text.length - (lines.at(-1)?.lineEnd.length ?? 0));
}
function isFault(parsed) {
	return !Array.isArray(parsed);
}
function badQuote(line, cellIndex, expected) {
	const { column } = locateCell(line.text, cellIndex);
	return badLine(line, column, {
		expected,
		got: quoteValue(line.text.slice(column - 1))
	});
}
function conflictMarker(line) {
	return {
		...badLine(line, 1, {
			expected: "a row",
			got: `the git conflict marker ${quoteValue(line.text.trimEnd())}; keep the rows of both sides and delete the marker`
		}),
		isConflictMarker: true
	};
}
function badLine({ sizeBytes }, column, { expected, got }) {
	return {
		cells: void 0,
		lineCount: 1,
		sizeBytes,
		column,
		expected,
		got,
		isConflictMarker: false
	};
}
function hasOddQuotes(text) {
	let isOdd = false;
	for (let at = text.indexOf("\""); at >= 0; at = text.indexOf("\"", at + 1)) isOdd = !isOdd;
	return isOdd;
}
// src/parts/ledger/row-validator.generated.js
var row_validator_generated_default = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$comment": "One ledger row as text, a property per column. Each column says in `description` what it is expected to be; the rules that a pattern cannot say (real dates, safe integers) are checked after it.",
	"type": "object",
	"required": ["timestamp", "model"],
	"properties": {
		"timestamp": {
			"description": "an RFC 3339 timestamp with offset such as 2026-02-23T22:19:12+01:00",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"
		},
		"model": {
			"description": "a name",
			"type": "string",
			"pattern": "\\S"
		},
		"prompt_tokens": { "$ref": "#/definitions/count" },
		"completion_tokens": { "$ref": "#/definitions/count" },
		"task_success": {
			"$comment": "Excel writes TRUE, pandas True.",
			"description": "true or false",
			"type": "string",
			"pattern": "^(true|True|TRUE|false|False|FALSE)?$"
		},
		"task_type": {
			"description": "plan, execute, verify, discuss or quick",
			"enum": [
				"plan",
				"execute",
				"verify",
				"discuss",
				"quick",
				""
			]
		},
		"duration_ms": { "$ref": "#/definitions/count" },
		"notes": { "type": "string" },
		"session_id": { "type": "string" },
		"cache_read_tokens": { "$ref": "#/definitions/count" },
		"cache_write_tokens": { "$ref": "#/definitions/count" },
		"cost_usd": {
			"description": "a decimal USD amount with up to 9 places",
			"type": "string",
			"pattern": "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$"
		},
		"agent": { "type": "string" },
		"branch": { "type": "string" }
	},
	"definitions": { "count": {
		"description": "a whole number of 0 or more",
		"type": "string",
		"pattern": "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$"
	} }
};
const schema12 = {
	"description": "a whole number of 0 or more",
	"type": "string",
	"pattern": "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$"
};
const pattern0 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$", "u");
const pattern1 = /* @__PURE__ */ new RegExp("\\S", "u");
const pattern2 = /* @__PURE__ */ new RegExp("^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$", "u");
const pattern4 = /* @__PURE__ */ new RegExp("^(true|True|TRUE|false|False|FALSE)?$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.timestamp === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "timestamp" },
				message: "must have required property 'timestamp'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.model === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "model" },
				message: "must have required property 'model'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.timestamp !== void 0) {
			let data0 = data.timestamp;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/timestamp",
						schemaPath: "#/properties/timestamp/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$",
						parentSchema: schema11.properties.timestamp,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/timestamp",
					schemaPath: "#/properties/timestamp/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.timestamp.type,
					parentSchema: schema11.properties.timestamp,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.model !== void 0) {
			let data1 = data.model;
			if (typeof data1 === "string") {
				if (!pattern1.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/model",
						schemaPath: "#/properties/model/pattern",
						keyword: "pattern",
						params: { pattern: "\\S" },
						message: "must match pattern \"\\S\"",
						schema: "\\S",
						parentSchema: schema11.properties.model,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.model.type,
					parentSchema: schema11.properties.model,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.prompt_tokens !== void 0) {
			let data2 = data.prompt_tokens;
			if (typeof data2 === "string") {
				if (!pattern2.test(data2)) {
					const err6 = {
						instancePath: instancePath + "/prompt_tokens",
						schemaPath: "#/definitions/count/pattern",
						keyword: "pattern",
						params: { pattern: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$" },
						message: "must match pattern \"^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$\"",
						schema: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$",
						parentSchema: schema12,
						data: data2
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/prompt_tokens",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.type,
					parentSchema: schema12,
					data: data2
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.completion_tokens !== void 0) {
			let data3 = data.completion_tokens;
			if (typeof data3 === "string") {
				if (!pattern2.test(data3)) {
					const err8 = {
						instancePath: instancePath + "/completion_tokens",
						schemaPath: "#/definitions/count/pattern",
						keyword: "pattern",
						params: { pattern: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$" },
						message: "must match pattern \"^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$\"",
						schema: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$",
						parentSchema: schema12,
						data: data3
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/completion_tokens",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.type,
					parentSchema: schema12,
					data: data3
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.task_success !== void 0) {
			let data4 = data.task_success;
			if (typeof data4 === "string") {
				if (!pattern4.test(data4)) {
					const err10 = {
						instancePath: instancePath + "/task_success",
						schemaPath: "#/properties/task_success/pattern",
						keyword: "pattern",
						params: { pattern: "^(true|True|TRUE|false|False|FALSE)?$" },
						message: "must match pattern \"^(true|True|TRUE|false|False|FALSE)?$\"",
						schema: "^(true|True|TRUE|false|False|FALSE)?$",
						parentSchema: schema11.properties.task_success,
						data: data4
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/task_success",
					schemaPath: "#/properties/task_success/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.task_success.type,
					parentSchema: schema11.properties.task_success,
					data: data4
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.task_type !== void 0) {
			let data5 = data.task_type;
			if (!(data5 === "plan" || data5 === "execute" || data5 === "verify" || data5 === "discuss" || data5 === "quick" || data5 === "")) {
				const err12 = {
					instancePath: instancePath + "/task_type",
					schemaPath: "#/properties/task_type/enum",
					keyword: "enum",
					params: { allowedValues: schema11.properties.task_type.enum },
					message: "must be equal to one of the allowed values",
					schema: schema11.properties.task_type.enum,
					parentSchema: schema11.properties.task_type,
					data: data5
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.duration_ms !== void 0) {
			let data6 = data.duration_ms;
			if (typeof data6 === "string") {
				if (!pattern2.test(data6)) {
					const err13 = {
						instancePath: instancePath + "/duration_ms",
						schemaPath: "#/definitions/count/pattern",
						keyword: "pattern",
						params: { pattern: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$" },
						message: "must match pattern \"^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$\"",
						schema: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$",
						parentSchema: schema12,
						data: data6
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/duration_ms",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.type,
					parentSchema: schema12,
					data: data6
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.notes !== void 0) {
			let data7 = data.notes;
			if (typeof data7 !== "string") {
				const err15 = {
					instancePath: instancePath + "/notes",
					schemaPath: "#/properties/notes/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.notes.type,
					parentSchema: schema11.properties.notes,
					data: data7
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.session_id !== void 0) {
			let data8 = data.session_id;
			if (typeof data8 !== "string") {
				const err16 = {
					instancePath: instancePath + "/session_id",
					schemaPath: "#/properties/session_id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.session_id.type,
					parentSchema: schema11.properties.session_id,
					data: data8
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.cache_read_tokens !== void 0) {
			let data9 = data.cache_read_tokens;
			if (typeof data9 === "string") {
				if (!pattern2.test(data9)) {
					const err17 = {
						instancePath: instancePath + "/cache_read_tokens",
						schemaPath: "#/definitions/count/pattern",
						keyword: "pattern",
						params: { pattern: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$" },
						message: "must match pattern \"^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$\"",
						schema: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$",
						parentSchema: schema12,
						data: data9
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/cache_read_tokens",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.type,
					parentSchema: schema12,
					data: data9
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.cache_write_tokens !== void 0) {
			let data10 = data.cache_write_tokens;
			if (typeof data10 === "string") {
				if (!pattern2.test(data10)) {
					const err19 = {
						instancePath: instancePath + "/cache_write_tokens",
						schemaPath: "#/definitions/count/pattern",
						keyword: "pattern",
						params: { pattern: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$" },
						message: "must match pattern \"^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$\"",
						schema: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$",
						parentSchema: schema12,
						data: data10
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/cache_write_tokens",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.type,
					parentSchema: schema12,
					data: data10
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.cost_usd !== void 0) {
			let data11 = data.cost_usd;
			if (typeof data11 === "string") {
				if (!pattern2.test(data11)) {
					const err21 = {
						instancePath: instancePath + "/cost_usd",
						schemaPath: "#/properties/cost_usd/pattern",
						keyword: "pattern",
						params: { pattern: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$" },
						message: "must match pattern \"^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$\"",
						schema: "^(\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?)?$",
						parentSchema: schema11.properties.cost_usd,
						data: data11
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/cost_usd",
					schemaPath: "#/properties/cost_usd/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.cost_usd.type,
					parentSchema: schema11.properties.cost_usd,
					data: data11
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.agent !== void 0) {
			let data12 = data.agent;
			if (typeof data12 !== "string") {
				const err23 = {
					instancePath: instancePath + "/agent",
					schemaPath: "#/properties/agent/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.agent.type,
					parentSchema: schema11.properties.agent,
					data: data12
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.branch !== void 0) {
			let data13 = data.branch;
			if (typeof data13 !== "string") {
				const err24 = {
					instancePath: instancePath + "/branch",
					schemaPath: "#/properties/branch/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.branch.type,
					parentSchema: schema11.properties.branch,
					data: data13
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
	} else {
		const err25 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema11.type,
			parentSchema: schema11,
			data
		};
		if (vErrors === null) vErrors = [err25];
		else vErrors.push(err25);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
// src/parts/ledger/read-row.ts
/** Returns the usage record that a row, which starts on `line`, holds under a header, or why it holds none. */
function readRow(header, { cells, text, isEnded }, line) {
	const at = (cellIndex) => {
		const { linesDown, column } = locateCell(text, cellIndex);
		return {
			line: line + linesDown,
			column
		};
	};
	const width = header.names.length;
	if (cells.length > width && cells.slice(width).some((cell) => cell !== "")) {
		const expected = `${width} cells as in the header (quote a cell that holds a comma)`;
		return {
			...at(width),
			field: void 0,
			expected,
			got: `${cells.length} cells`
		};
	}
	if (!isEnded && cells.length < width) {
		const expected = `${width} cells as in the header, or a line feed after the row`;
		return {
			...at(cells.length),
			field: void 0,
			expected,
			got: "a row that was cut off"
		};
	}
	const interpreted = interpretRow(cellsByColumn(header, cells));
	if ("record" in interpreted) return interpreted;
	const [first, ...others] = interpreted.map((problem) => ({
		...at(header.indexes[problem.field]),
		...problem
	}));
	if (first === void 0) throw new TypeError("A row without a record has no problem.");
	return others.length === 0 ? first : {
		...first,
		others
	};
}
/** Returns the record that a row's cells say, or what is wrong with them, in the order of the columns. */
function interpretRow(cells) {
	const record = toRecord(cells);
	const time = toEpochMs(record.timestamp);
	const isReadable = !Number.isNaN(time) && isExact(record, cells);
	if (isReadable && hasForm(record, cells)) return {
		record,
		time
	};
	if (!row_validator_generated_default(cells)) return problemsOfForm();
	return isReadable ? {
		record,
		time
	} : problemsOfValue(cells);
}
/**
* Whether a row whose values are exact has the form that the schema wants, too: that is so of its time and its
* numbers. Of the rest false tells nothing; it is quicker than the schema.
*/
function hasForm({ taskType }, { model, task_success, task_type }) {
	return VISIBLE_START.test(model) && (task_success === "true" || task_success === "false" || task_success === "") && (taskType !== void 0 || task_type === "");
}
function problemsOfForm() {
	return (row_validator_generated_default.errors ?? []).map(({ instancePath, parentSchema, data }) => cellProblem(instancePath.slice(1), parentSchema?.description, data)).toSorted((a, b) => COLUMNS.indexOf(a.field) - COLUMNS.indexOf(b.field));
}
function cellProblem(field, expectedValue, got) {
	return {
		field,
		expected: `${field} to be ${expectedValue}`,
		got: quoteValue(got)
	};
}
const VISIBLE_START = /^[!-~]/;
/** Fewer digits are an exact number. */
const MAX_PLAIN_DIGITS = 15;
const COUNTS = [
	"prompt_tokens",
	"completion_tokens",
	"duration_ms",
	"cache_read_tokens",
	"cache_write_tokens"
];
/** Whether a row of the right form holds what a pattern cannot tell: numbers that are exact. */
function isExact(record, { cost_usd }) {
	return record.inputTokens <= Number.MAX_SAFE_INTEGER && record.outputTokens <= Number.MAX_SAFE_INTEGER && record.cacheReadTokens <= Number.MAX_SAFE_INTEGER && record.cacheWriteTokens <= Number.MAX_SAFE_INTEGER && (record.durationMs ?? 0) <= Number.MAX_SAFE_INTEGER && (record.costNanoUsd !== void 0 || cost_usd === "");
}
/** Says what of it is not so. */
function problemsOfValue(cells) {
	const problems = [];
	const add = (field, expectedValue) => problems.push(cellProblem(field, expectedValue, cells[field]));
	if (Number.isNaN(toEpochMs(cells.timestamp))) add("timestamp", "a date and time that exist");
	for (const field of COUNTS) {
		const count = countOf(cells[field]);
		if (Number.isNaN(count)) add(field, "a whole number of 0 or more");
		else if (count > Number.MAX_SAFE_INTEGER) add(field, `a whole number of at most ${Number.MAX_SAFE_INTEGER}`);
	}
	if (cells.cost_usd !== "" && parseUsd(cells.cost_usd) === void 0) add("cost_usd", "a decimal USD amount with up to 9 places, below 9007199 USD");
	return problems;
}
/** Returns a number that is whole, also where a spreadsheet wrote it as a decimal; NaN for one that is not. */
function countOf(cell) {
	const plain = plainCountOf(cell);
	if (plain !== void 0) return plain;
	const count = Number(cell);
	if (/^\d+$/.test(cell) || count > Number.MAX_SAFE_INTEGER) return count;
	return parseScaled(cell, 0) ?? NaN;
}
/** Returns the number that a few digits are, 0 for none; undefined for anything else. */
function plainCountOf(cell) {
	if (cell.length > MAX_PLAIN_DIGITS) return void 0;
	let count = 0;
	for (let at = 0; at < cell.length; at += 1) {
		const digit = cell.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return void 0;
		count = count * 10 + digit;
	}
	return count;
}
function toRecord(cells) {
	return {
		timestamp: cells.timestamp,
		model: removeFormulaPrefix(cells.model),
		inputTokens: countOf(cells.prompt_tokens),
		outputTokens: countOf(cells.completion_tokens),
		success: cells.task_success === "" ? void 0 : cells.task_success.toLowerCase() === "true",
		taskType: isTaskType(cells.task_type) ? cells.task_type : void 0,
		durationMs: cells.duration_ms === "" ? void 0 : countOf(cells.duration_ms),
		notes: removeFormulaPrefix(cells.notes),
		sessionId: removeFormulaPrefix(cells.session_id),
		cacheReadTokens: countOf(cells.cache_read_tokens),
		cacheWriteTokens: countOf(cells.cache_write_tokens),
		costNanoUsd: parseUsd(cells.cost_usd),
		agent: removeFormulaPrefix(cells.agent),
		branch: removeFormulaPrefix(cells.branch)
	};
}
// src/parts/ledger/ledger-decoder.ts
/** Turns the lines of a ledger into rows and rejects, in order, as they come. */
var LedgerDecoder = class {
	#assembler = new RecordAssembler((item) => this.#take(item));
	#headers = /* @__PURE__ */ new Map();
	#header;
	#firstText = "";
	#headerProblem;
	#entries = [];
	#isAtStart;
	#line = 1;
	#offset;
	#hasOneHeader = true;
	/** Takes the headers when they are not among the lines, the first one first, and where these start in the ledger. */
	constructor(headers = [], startOffset = 0) {
		this.#isAtStart = headers.length === 0;
		this.#offset = startOffset;
		for (const header of headers) this.#addHeader(header);
	}
	/** The first header; undefined until it was read. */
	get header() {
		return this.#header;
	}
	/** Set when the first line is not a ledger's: nothing after it is looked at. */
	get headerProblem() {
		return this.#headerProblem;
	}
	/** Whether all rows so far belong to the first header. */
	get hasOneHeader() {
		return this.#hasOneHeader;
	}
	/** Where what is not complete yet starts, in bytes from the ledger's start. */
	get endOffset() {
		return this.#offset;
	}
	/** Takes the next lines; returns what they complete. */
	decode(lines) {
		for (const line of lines) {
			if (this.#headerProblem !== void 0) break;
			if (this.#isAtStart) this.#start(line);
			else this.#assembler.add(line);
		}
		return this.#flush();
	}
	#start(line) {
		this.#isAtStart = false;
		this.#firstText = line.text;
		this.#assembler.add(withoutByteOrderMark(line));
	}
	/** Returns what was open at the end of the file. */
	end() {
		this.#assembler.end();
		if (this.#header === void 0) this.#takeHeader({
			cells: [""],
			text: ""
		}, 1);
		return this.#flush();
	}
	#flush() {
		const entries = this.#entries;
		this.#entries = [];
		return entries;
	}
	#take(item) {
		const line = this.#line;
		this.#line += item.lineCount;
		this.#offset += item.sizeBytes;
		if (item.cells === void 0) this.#takeBadLine(item, line);
		else if (item.cells.every((cell) => cell.trim() === "")) return;
		else if (this.#header === void 0) this.#takeHeader(item, line);
		else this.#takeRow(this.#headerOf(item.cells.length) ?? this.#header, item, line);
	}
	#takeBadLine({ column, expected, got, isConflictMarker }, line) {
		const problem = {
			line,
			column,
			field: void 0,
			expected,
			got
		};
		if (this.#header !== void 0 || isConflictMarker) this.#entries.push(problem);
		else this.#giveUp(problem);
	}
	#takeHeader({ cells, text }, line) {
		if (line === 1 && isSeparatorLine(text)) return;
		const header = readHeader(cells);
		if ("names" in header) this.#addHeader(header);
		else this.#giveUp(findStandIn(text) ?? {
			line,
			column: 1,
			field: void 0,
			...header
		});
	}
	#giveUp(problem) {
		const found = findStandIn(this.#firstText) ?? problem;
		this.#headerProblem ??= {
			...found,
			isWholeFile: true
		};
	}
	#addHeader(header) {
		this.#header ??= header;
		this.#hasOneHeader &&= String(header.names) === String(this.#header.names);
		this.#headers.delete(header.names.length);
		this.#headers.set(header.names.length, header);
	}
	/** Returns the header of a row with so many cells: a spreadsheet leaves out empty ones at a row's end. */
	#headerOf(cellCount) {
		return this.#headers.get(cellCount) ?? [...this.#headers.values()].findLast(({ names }) => names.length >= cellCount);
	}
	#takeRow(header, raw, line) {
		const row = readRow(header, raw, line);
		if ("record" in row) {
			const { record, time } = row;
			const { cells, lineCount } = raw;
			const endOffset = this.#offset;
			this.#entries.push({
				record,
				time,
				line,
				lineCount,
				raw: cells,
				header,
				endOffset
			});
			return;
		}
		const again = isHeader(raw.cells) ? readHeader(raw.cells) : void 0;
		if (again !== void 0 && "names" in again) this.#addHeader(again);
		else this.#entries.push(row);
	}
};
function withoutByteOrderMark(line) {
	return line.text.startsWith("﻿") ? {
		...line,
		text: line.text.slice(1)
	} : line;
}
// src/parts/ledger/utf-16.ts
const MARKS = {
	fffe: "utf-16le",
	feff: "utf-16be"
};
/** UTF-32's mark begins as that of UTF-16 does. */
const UTF_32_MARK = "fffe0000";
/** Turns a file's bytes into UTF-8 as they come: UTF-16, as spreadsheets and PowerShell write it, is known by its mark. */
var Utf8Stream = class {
	#decoder;
	#isAtStart = true;
	/** Whether the bytes differ from the file's: then offsets in them are not offsets in the file. */
	get isTranscoded() {
		return this.#decoder !== void 0;
	}
	push(chunk) {
		if (this.#isAtStart) this.#decoder = decoderOf(chunk);
		this.#isAtStart = false;
		return this.#decoder === void 0 ? chunk : Buffer.from(this.#decoder.decode(chunk, { stream: true }));
	}
};
/** Whether a file's bytes begin with a mark of UTF-16. */
function isUtf16(content) {
	return decoderOf(content) !== void 0;
}
/** Returns a file's content in UTF-8: as it is, unless it begins with a mark of UTF-16. */
function toUtf8(content) {
	return new Utf8Stream().push(content);
}
function decoderOf(start) {
	const mark = start.toString("hex", 0, 2);
	const encoding = start.toString("hex", 0, 4) === UTF_32_MARK ? void 0 : MARKS[mark];
	return encoding === void 0 ? void 0 : new TextDecoder(encoding);
}
export { parseRecord as a, splitBytes as c, CsvError as d, LedgerDecoder as i, splitLines as l, isUtf16 as n, LineSplitter as o, toUtf8 as r, cutLines as s, Utf8Stream as t, parse as u };
