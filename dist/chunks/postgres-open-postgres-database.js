import { n as __require, r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { _r as UsageFailure, gr as Failure } from "./hook.js";
import { a as STAGED_KEY_COLUMNS, c as repositoryOf, i as STAGED_COLUMNS, l as toLlmCall, n as KEY_COLUMNS$1, s as notesOf } from "./llm-call.js";
import { a as rebuildFirstRollups, c as SUMS_OF_CALLS, d as lookingUpsert, f as mergeStaged, i as fillSessions, l as LoadSums, o as LIST_REPOSITORIES, r as fillChangeRollup, s as MERGE_SPELLINGS, t as POSTGRES_WORDS, u as hasRecords } from "./migration-rollups.js";
import { B as upsertFrom, F as inBatches, M as lockRepositories, d as upsertStatement } from "./retention.js";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { homedir, userInfo } from "node:os";
import { readFile, stat } from "node:fs/promises";
import { isIP } from "node:net";
import tls from "node:tls";
import { finished } from "node:stream/promises";
// src/parts/database/secrets.ts
const MIN_LENGTH = 3;
const PASSWORD = /^[^:]+:\/\/[^:@/]*:(.*)@/s;
const PARAMETER = /[?&]([^=&]*)=([^&]*)/g;
const SECRET_PARAMETER = /pass|secret|token|key/i;
/**
* Returns what must not be seen of a database URL: itself and its passwords, in every spelling. An
* SQLite URL is a path, and no secret.
*/
function secretsOfUrl(url) {
	if (url === "" || /^sqlite:/i.test(url)) return [];
	const password = PASSWORD.exec(url)?.[1] ?? "";
	const parameters = [...url.matchAll(PARAMETER)].filter(([, name = ""]) => SECRET_PARAMETER.test(name)).map(([, , value = ""]) => value);
	return [.../* @__PURE__ */ new Set([url, ...[password, ...parameters].flatMap(spellingsOf)])];
}
/** Returns how a secret may be seen: as it is written, percent-decoded, percent-encoded, in base64. */
function spellingsOf(secret) {
	const spellings = [secret, decode$1(secret)].flatMap((text) => [
		text,
		encodeURIComponent(text),
		Buffer.from(text).toString("base64")
	]);
	return [...new Set(spellings)].filter(() => secret.trim().length >= MIN_LENGTH);
}
function decode$1(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/** Returns a text with every secret in it masked. */
function withoutSecrets(text, secrets) {
	return [...secrets].sort((a, b) => b.length - a.length).reduce((rest, secret) => secret === "" ? rest : rest.replaceAll(secret, "***"), text);
}
// src/parts/database/postgres/connection-parameters.ts
/**
* What a connection can be told, by libpq's names, and the environment variable that says it where
* the URL does not.
*
* @see https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-PARAMKEYWORDS
* @see https://www.postgresql.org/docs/18/libpq-envars.html
*/
const PARAMETERS = {
	host: "PGHOST",
	hostaddr: "PGHOSTADDR",
	port: "PGPORT",
	dbname: "PGDATABASE",
	user: "PGUSER",
	password: "PGPASSWORD",
	passfile: "PGPASSFILE",
	connect_timeout: "PGCONNECT_TIMEOUT",
	application_name: "PGAPPNAME",
	fallback_application_name: void 0,
	options: "PGOPTIONS",
	channel_binding: "PGCHANNELBINDING",
	sslmode: "PGSSLMODE",
	sslnegotiation: "PGSSLNEGOTIATION",
	sslrootcert: "PGSSLROOTCERT",
	sslcert: "PGSSLCERT",
	sslkey: "PGSSLKEY",
	sslpassword: void 0,
	ssl_min_protocol_version: "PGSSLMINPROTOCOLVERSION",
	ssl_max_protocol_version: "PGSSLMAXPROTOCOLVERSION"
};
/**
* Parameters of URLs that change nothing here, and the values of which that is true: libpq's about
* what this driver does anyway or can do without, and those that other clients keep in the URL.
*/
const IGNORED_PARAMETERS = /* @__PURE__ */ new Map([
	["client_encoding", /^(?:auto|utf-?8)$/i],
	["gssencmode", /^(?:disable|prefer)$/],
	["keepalives", /^/],
	["keepalives_count", /^/],
	["keepalives_idle", /^/],
	["keepalives_interval", /^/],
	["krbsrvname", /^/],
	["load_balance_hosts", /^(?:disable|random)$/],
	["sslcompression", /^[01]$/],
	["sslsni", /^1$/],
	["target_session_attrs", /^(?:any|primary|read-write)$/],
	["tcp_user_timeout", /^/],
	["supa", /^/],
	["workaround", /^/],
	["connection_limit", /^/],
	["pgbouncer", /^/],
	["pool_timeout", /^/],
	["schema", /^public$/],
	["uselibpqcompat", /^/]
]);
/** Names that other clients have for a parameter with a value: `ssl=true` is JDBC's. */
function canonicalParameter(name, value) {
	return name === "ssl" && value === "true" ? ["sslmode", "require"] : [name, value];
}
function isParameterName(name) {
	return Object.hasOwn(PARAMETERS, name);
}
/** What a URL says, and the environment where the URL is silent. */
var ConnectionParameters = class {
	#ofUrl;
	#environment;
	constructor(ofUrl, environment) {
		this.#ofUrl = ofUrl;
		this.#environment = environment;
	}
	/** Returns a parameter's value; undefined when it is not there, or empty. */
	find(name) {
		return (this.#ofUrl.get(name) ?? this.#ofEnvironment(name)) || void 0;
	}
	/**
	* Returns the value when it is one of the accepted.
	*
	* @throws {UsageFailure} naming the parameter or variable, and never the value: an address with
	* an unescaped password puts pieces of it anywhere.
	*/
	findOneOf(name, accepted) {
		const value = this.find(name);
		if (value === void 0) return void 0;
		const known = accepted.find((candidate) => candidate === value);
		if (known === void 0) throw this.refusal(name, `one of ${accepted.join(", ")}`);
		return known;
	}
	/** Returns the value as an integer within a range. */
	findInteger(name, min, max) {
		const value = this.find(name)?.trim();
		if (value === void 0) return void 0;
		const number = Number(value);
		if (!/^[+-]?\d+$/.test(value) || number < min || number > max) throw this.refusal(name, `a whole number from ${min} to ${max}`);
		return number;
	}
	/** Returns a failure that says which value is wrong and what was expected. */
	refusal(name, expected) {
		const where = this.#ofUrl.has(name) ? `Cannot use the database URL: expected its ${name} to be` : `Cannot use ${PARAMETERS[name]}: expected`;
		return new UsageFailure(`${where} ${expected}.${name === "port" ? " A user name or password with one of the characters : / ? # [ ] @ % has to be percent-encoded." : ""}`);
	}
	#ofEnvironment(name) {
		const variable = PARAMETERS[name];
		return variable === void 0 ? void 0 : this.#environment[variable];
	}
};
// src/parts/database/postgres/parse-postgres-url.ts
const URL_PARTS = /^postgres(?:ql)?:\/\/(?:([^@/:]*)(?::([^@/]*))?@)?(\[[^\]]+\]|[^[:/?][^:/?]*)?(?::([^/?]*))?(?:\/([^?]*))?(?:\?(.*))?$/is;
const ENCODE = "If the user name or the password holds one of the characters : / ? # [ ] @ %, write it percent-encoded: %3A %2F %3F %23 %5B %5D %40 %25.";
/**
* Returns what a Postgres URL says, decoded: `postgres://user:password@host:port/database?name=value`,
* every part of it optional.
*
* @throws {UsageFailure} which tells neither the URL nor what may be a piece of its password.
* @see https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-CONNSTRING-URIS
*/
function parsePostgresUrl(url) {
	const parts = URL_PARTS.exec(url);
	if (parts === null) throw refusal(`expected postgres://user:password@host:port/database. ${ENCODE}`);
	const [, user, password, bracketedHost, port, database, query] = parts;
	const host = bracketedHost?.replace(/^\[(.*)\]$/s, "$1");
	if ([
		host,
		port,
		database
	].some((part) => part?.includes("@"))) throw refusal(`there is an @ in the host, the port or the database. ${ENCODE}`);
	const found = /* @__PURE__ */ new Map();
	const written = [
		["user", user],
		["password", password],
		["host", host],
		["port", port],
		["dbname", database]
	];
	for (const [name, text] of written) if (text) found.set(name, decode(name, text));
	for (const [name, value] of parseQuery(query ?? "")) found.set(name, value);
	return found;
}
function* parseQuery(query) {
	for (const pair of query.split("&").filter((text) => text !== "")) {
		const [, writtenName = "", writtenValue] = /^([^=]*)(?:=(.*))?$/s.exec(pair) ?? [];
		const shown = query.includes("@") ? void 0 : writtenName;
		if (writtenValue === void 0) throw refusal(`after the ? expected name=value, got no = in ${shown ?? "a part"}. ${ENCODE}`);
		const [name, value] = canonicalParameter(decode(void 0, writtenName), decode(writtenName, writtenValue));
		if (isParameterName(name)) yield [name, value];
		else requireIgnored(name, value, shown);
	}
}
function requireIgnored(name, value, shown) {
	const harmless = IGNORED_PARAMETERS.get(name);
	if (harmless === void 0) throw refusal(`it has a parameter that is unknown ${shown === void 0 ? `here. ${ENCODE}` : `(${shown}).`} Known are ${Object.keys(PARAMETERS).join(", ")}.`);
	if (!harmless.test(value)) throw refusal(`its parameter ${name} has a value that tokenledger cannot follow. Leave it out.`);
}
function decode(name, text) {
	const decoded = percentDecoded(text);
	if (decoded === void 0 || decoded.includes("\0")) throw refusal(`${name !== void 0 && isParameterName(name) ? `its ${name}` : "it"} has a % that does not begin an encoded character. ${ENCODE}`);
	return decoded;
}
function percentDecoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return;
	}
}
function refusal(problem) {
	return new UsageFailure(`Cannot use the database URL: ${problem}`);
}
// src/parts/database/postgres/tls-settings.ts
/** From no encryption to an encrypted connection to the very server that is named. */
const SSL_MODES = [
	"disable",
	"allow",
	"prefer",
	"require",
	"verify-ca",
	"verify-full"
];
const CHANNEL_BINDINGS = [
	"disable",
	"prefer",
	"require"
];
const TLS_VERSIONS = [
	"TLSv1",
	"TLSv1.1",
	"TLSv1.2",
	"TLSv1.3"
];
/**
* Returns the mode; without one `prefer`, and `verify-full` with the system's certificates, which
* anyone can get for a host of their own.
*
* @see https://www.postgresql.org/docs/18/libpq-ssl.html#LIBPQ-SSL-PROTECTION
*/
function findSslMode(parameters) {
	const trustsSystem = parameters.find("sslrootcert") === "system";
	const mode = parameters.findOneOf("sslmode", SSL_MODES);
	if (trustsSystem && mode !== void 0 && mode !== "verify-full") throw parameters.refusal("sslmode", "verify-full, since sslrootcert is system");
	return mode ?? (trustsSystem ? "verify-full" : "prefer");
}
/**
* Returns the TLS settings to try, in order; false is a connection without TLS. As with libpq, a
* chain is verified wherever there are root certificates, the host's name by `verify-full` alone.
*/
function tlsSettings(mode, { roots, client }, parameters, serverName) {
	const encrypted = {
		rejectUnauthorized: roots !== void 0,
		ca: roots === "node" || roots === void 0 ? void 0 : [...roots],
		cert: client?.certificate,
		key: client?.key,
		passphrase: parameters.find("sslpassword"),
		minVersion: findVersion(parameters, "ssl_min_protocol_version") ?? "TLSv1.2",
		maxVersion: findVersion(parameters, "ssl_max_protocol_version"),
		...mode !== "verify-full" && { checkServerIdentity: () => void 0 },
		...serverName !== void 0 && isIP(serverName) === 0 && { servername: serverName }
	};
	const attempts = {
		disable: [false],
		allow: [false, encrypted],
		prefer: [encrypted, false],
		require: [encrypted],
		"verify-ca": [encrypted],
		"verify-full": [encrypted]
	}[mode];
	if (parameters.findOneOf("channel_binding", CHANNEL_BINDINGS) !== "require") return attempts;
	if (mode === "disable") throw new UsageFailure("Cannot use the database URL: channel_binding=require needs TLS, and sslmode is disable.");
	return [encrypted];
}
function findVersion(parameters, name) {
	return parameters.findOneOf(name, TLS_VERSIONS);
}
/**
* Reads the certificates of a connection: the files that are named, else the user's own. Where
* libpq has no root certificates to verify with and refuses, the system's and Node's serve.
*
* @throws {Failure} when a file that is named, or a certificate's key, cannot be read.
*/
async function readCertificates(mode, parameters, files) {
	if (mode === "disable") return {
		roots: void 0,
		client: void 0
	};
	const [roots, client] = await Promise.all([readRoots(mode, parameters.find("sslrootcert"), files.rootCertificates), readClient(parameters, files)]);
	return {
		roots,
		client
	};
}
async function readRoots(mode, named, ofUser) {
	if (named === "system") return systemRoots();
	if (named !== void 0) return [await read(named, "root certificates")];
	const own = await readIfThere(ofUser, "root certificates");
	if (own !== void 0) return [own];
	return mode === "verify-ca" || mode === "verify-full" ? systemRoots() : void 0;
}
async function readClient(parameters, files) {
	const named = parameters.find("sslcert");
	const what = "client certificate";
	const certificate = await (named === void 0 ? readIfThere(files.clientCertificate, what) : read(named, what));
	if (certificate === void 0) return void 0;
	return {
		certificate,
		key: await read(parameters.find("sslkey") ?? files.clientKey, "client certificate's key")
	};
}
function systemRoots() {
	if (typeof tls.getCACertificates !== "function") return "node";
	const roots = [...tls.getCACertificates("system"), ...tls.getCACertificates("default")];
	return [...new Set(roots)];
}
async function readIfThere(path, what) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (isMissing(error)) return void 0;
		throw unreadable(path, what, error);
	}
}
async function read(path, what) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		throw unreadable(path, what, error);
	}
}
function unreadable(path, what, error) {
	const problem = isMissing(error) ? "is not there" : "cannot be read";
	return new Failure(`Cannot connect to the database: the file of the ${what} ${problem}: ${path}`, { cause: error });
}
function isMissing(error) {
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	return code === "ENOENT" || code === "ENOTDIR";
}
// src/parts/database/postgres/user-files.ts
function userFiles(homeFolder, { APPDATA }) {
	const folder = APPDATA === void 0 ? join(homeFolder, ".postgresql") : join(APPDATA, "postgresql");
	return {
		passwordFile: APPDATA === void 0 ? join(homeFolder, ".pgpass") : join(folder, "pgpass.conf"),
		rootCertificates: join(folder, "root.crt"),
		clientCertificate: join(folder, "postgresql.crt"),
		clientKey: join(folder, "postgresql.key"),
		hasModes: APPDATA === void 0
	};
}
const OTHERS_MAY_READ = 63;
/**
* Returns the password that a password file has for a connection: that of the first line
* `host:port:database:user:password` that fits, where `*` fits everything and a backslash takes a
* colon or a backslash as it is.
*
* @see https://www.postgresql.org/docs/18/libpq-pgpass.html
*/
function findPassword(text, request) {
	const wanted = [
		request.host,
		String(request.port),
		request.database,
		request.user
	];
	for (const line of text.split(/\r?\n/)) {
		if (line.startsWith("#")) continue;
		const fields = [...line.matchAll(/((?:\\.|[^:\\])*)(?::|$)/g)].map(([, field = ""]) => field);
		const [password = "", isWhole] = [fields[wanted.length], fields.length > wanted.length];
		const fits = wanted.every((value, i) => fields[i] === "*" || unescaped(fields[i]) === value);
		if (isWhole && fits) return unescaped(password) || void 0;
	}
}
/**
* Returns the text of a password file; undefined when it is not there, or when others may read it,
* which makes libpq leave it alone too.
*/
async function readPasswordFile(path, hasModes) {
	try {
		const status = await stat(path);
		if (!status.isFile() || hasModes && (status.mode & OTHERS_MAY_READ) !== 0) return void 0;
		return await readFile(path, "utf8");
	} catch {
		return;
	}
}
function unescaped(field) {
	return field?.replace(/\\(.)/g, "$1");
}
// src/parts/database/postgres/connection-attempts.ts
const DEFAULT_CONNECT_TIMEOUT_S = 10;
/** About what a timer of milliseconds holds. */
const MAX_TIMEOUT_S = 2e6;
/**
* Returns how to reach the database of a Postgres URL, by libpq's rules. Everything that the driver
* would otherwise take from the process is in it.
*
* @throws {UsageFailure} when the URL or a `PG*` variable cannot be followed.
* @throws {Failure} when a certificate's file cannot be read.
*/
async function connectionAttempts(url, { environment, homeFolder, userName, socketFolders = SOCKET_FOLDERS }) {
	const parameters = new ConnectionParameters(parsePostgresUrl(url), environment);
	const files = userFiles(homeFolder, environment);
	const endpoint = await findEndpoint(parameters, socketFolders);
	const user = parameters.find("user") ?? userName;
	const database = parameters.find("dbname") ?? user;
	const server = describeServer(endpoint, database);
	const password = parameters.find("password") ?? await findFilePassword(parameters, files, {
		endpoint,
		user,
		database
	});
	const config = {
		host: endpoint.host,
		port: endpoint.port,
		user,
		database,
		password: password ?? (() => refuseWithoutPassword(server)),
		application_name: parameters.find("application_name") ?? parameters.find("fallback_application_name") ?? "tokenledger",
		options: parameters.find("options"),
		connectionTimeoutMillis: connectTimeoutMs(parameters),
		sslnegotiation: findNegotiation(parameters),
		keepAlive: true
	};
	const mayBind = parameters.findOneOf("channel_binding", CHANNEL_BINDINGS) !== "disable";
	const attempts = (await findTls(parameters, files, endpoint)).map((ssl) => ({
		...config,
		ssl,
		enableChannelBinding: ssl !== false && mayBind
	}));
	const secrets = [password, parameters.find("sslpassword")].flatMap((secret = "") => spellingsOf(secret));
	return {
		attempts,
		server,
		secrets: [.../* @__PURE__ */ new Set([...secretsOfUrl(url), ...secrets])]
	};
}
async function findTls(parameters, files, endpoint) {
	if (endpoint.isSocket) return [false];
	const mode = findSslMode(parameters);
	if (findNegotiation(parameters) === "direct" && [
		"disable",
		"allow",
		"prefer"
	].includes(mode)) throw parameters.refusal("sslmode", "require or stronger, since sslnegotiation is direct");
	return tlsSettings(mode, await readCertificates(mode, parameters, files), parameters, endpoint.serverName);
}
async function findFilePassword(parameters, files, { endpoint, user, database }) {
	const text = await readPasswordFile(parameters.find("passfile") ?? files.passwordFile, files.hasModes);
	if (text === void 0) return void 0;
	return findPassword(text, {
		host: SOCKET_FOLDERS.some((folder) => folder === endpoint.host) ? "localhost" : endpoint.serverName ?? endpoint.host,
		port: endpoint.port,
		database,
		user
	});
}
function refuseWithoutPassword(server) {
	throw new Failure(`Cannot use the database ${server}: the server asks for a password, and there is none. Put it into the URL (postgres://user:password@host/database), into PGPASSWORD, or into a password file that only you may read (~/.pgpass).`);
}
function connectTimeoutMs(parameters) {
	const seconds = parameters.findInteger("connect_timeout", -2e6, MAX_TIMEOUT_S);
	return Math.max(seconds ?? DEFAULT_CONNECT_TIMEOUT_S, 0) * 1e3;
}
function findNegotiation(parameters) {
	return parameters.findOneOf("sslnegotiation", ["postgres", "direct"]) ?? "postgres";
}
const DEFAULT_PORT = 5432;
/** Returns the endpoint; without a host, a Unix socket of that port on this machine, else localhost. */
async function findEndpoint(parameters, socketFolders) {
	const name = parameters.find("host");
	const address = parameters.find("hostaddr");
	if (name?.includes(",") || address?.includes(",")) throw new UsageFailure("Cannot use the database URL: expected one host, got several. Name the server that takes writes, or the proxy in front of them.");
	if (name?.startsWith("@")) throw parameters.refusal("host", "a name, an address or a folder");
	const port = parameters.findInteger("port", 1, 65535) ?? DEFAULT_PORT;
	const host = address ?? name ?? await findSocketFolder(port, socketFolders) ?? "localhost";
	const isSocket = host.startsWith("/");
	return {
		host,
		port,
		serverName: address === void 0 ? void 0 : name,
		isSocket
	};
}
/** Returns how messages name a database: where it is, and never as whom. */
function describeServer({ host, port, serverName = host, isSocket }, database) {
	if (isSocket) return `${database} at ${socketPath(host, port)}`;
	return `${serverName.includes(":") ? `[${serverName}]` : serverName}:${port}/${database}`;
}
/** Where servers keep their Unix sockets: Debian's and Red Hat's choice, and Postgres's own. */
const SOCKET_FOLDERS = ["/var/run/postgresql", "/tmp"];
function socketPath(folder, port) {
	return `${folder}/.s.PGSQL.${port}`;
}
/** Returns the folder that holds the socket of a port. */
async function findSocketFolder(port, folders) {
	for (const folder of folders) if (await isSocket(socketPath(folder, port))) return folder;
}
async function isSocket(path) {
	try {
		return (await stat(path)).isSocket();
	} catch {
		return false;
	}
}
// src/parts/database/postgres/copy-line.ts
const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES = {
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
/**
* Returns a row in the text format of COPY: values between tabs, `\N` for null.
*
* @see https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-FILE-FORMATS
*/
function copyLine(values) {
	let line = "";
	let separator = "";
	for (const value of values) {
		line += separator;
		separator = "	";
		if (value === null) line += "\\N";
		else if (typeof value === "number") line += value;
		else line += value.replace(SPECIAL, (character) => ESCAPES[character] ?? character);
	}
	return `${line}\n`;
}
// src/parts/database/postgres/driver-error.ts
function isServerError(error) {
	return error instanceof Error && "severity" in error && typeof errorCode(error) === "string";
}
/** Returns whether the server ends the connection with this error: it shuts down, or somebody or a time limit wants it. */
function endsConnection(error) {
	return isServerError(error) && /^(?:57P0[1-5]|25P0[34])$/.test(error.code);
}
/** Returns an error's code: SQLSTATE, the system's (`ECONNREFUSED`) or OpenSSL's. */
function errorCode(error) {
	if (!(error instanceof Error) || !("code" in error)) return void 0;
	return typeof error.code === "string" ? error.code : void 0;
}
const NETWORK_CALLS = /* @__PURE__ */ new Set([
	"connect",
	"getaddrinfo",
	"read",
	"shutdown",
	"write"
]);
/** Returns the system's code of an error of a connection: files have some of the same. */
function networkCode(error) {
	const syscall = error instanceof Error && "syscall" in error ? error.syscall : void 0;
	return syscall === void 0 || NETWORK_CALLS.has(String(syscall)) ? errorCode(error) : void 0;
}
/** What the driver says, without a code, of connections that ended under it. */
const LOST_CONNECTION = /* @__PURE__ */ new Set([
	"Connection terminated",
	"Connection terminated unexpectedly",
	"Client has encountered a connection error and is not queryable",
	"Client was closed and is not queryable"
]);
const LOST_CONNECTION_CODES = /* @__PURE__ */ new Set([
	"ECONNRESET",
	"EPIPE",
	"ECONNABORTED"
]);
/** Returns whether a connection that was there is gone. */
function isLostConnection(error) {
	if (!(error instanceof Error) || isServerError(error)) return false;
	return LOST_CONNECTION.has(error.message) || LOST_CONNECTION_CODES.has(errorCode(error) ?? "");
}
/** Returns whether connecting took longer than the connect timeout. */
function isConnectTimeout(error) {
	return error instanceof Error && error.message === "timeout expired" || errorCode(error) === "ETIMEDOUT";
}
/** Returns whether the server answered the request for TLS with no. */
function isTlsRefusal(error) {
	return error instanceof Error && error.message === "The server does not support SSL connections";
}
const BAD_TLS_ANSWER = "There was an error establishing an SSL connection";
/** OpenSSL's results of verifying a chain, as Node names them, and its own of the name. */
const CERTIFICATE_CODE = /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH)/;
function isCertificateError(error) {
	return CERTIFICATE_CODE.test(errorCode(error) ?? "");
}
/** Returns whether TLS could not be agreed on, the certificate's faults included. */
function isTlsFailure(error) {
	if (isTlsRefusal(error) || isCertificateError(error)) return true;
	if (error instanceof Error && error.message === BAD_TLS_ANSWER) return true;
	return /^(?:EPROTO$|ERR_SSL_|ERR_TLS_|ERR_OSSL_)/.test(errorCode(error) ?? "");
}
const TRANSIENT_STATES = /* @__PURE__ */ new Set([
	"40001",
	"40003",
	"40P01",
	"53300",
	"57P01",
	"57P02",
	"57P03",
	"57P05"
]);
const CONNECTION_EXCEPTION = "08";
/**
* What libpq says of a connection that ended under it, Citus of a node that went in a COPY, a statement
* or the PREPARE of a COMMIT, and such a node itself, whose code Citus drops in a COPY.
*/
const LOST_NODE = /server closed the connection unexpectedly|connection not open|no connection to the server|could not (?:receive|send) data (?:from|to) server|SSL SYSCALL error|SSL connection has been closed|invalid socket|failed to (?:complete )?COPY (?:to shard \d+ )?on|failed to prepare transaction|failure on connection marked as essential|cannot recover from multiple connection failures|terminating connection|the database system is /i;
/** An internal error and one of input or output: libpq gives what it says no code. */
const CODES_OF_LOST_NODE = /* @__PURE__ */ new Set(["XX000", "58030"]);
const OUT_OF_REACH = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"EAI_AGAIN",
	"ENOENT"
]);
/** Returns whether a server lost one of the nodes that it asks in turn. */
function isLostNode(error) {
	return CODES_OF_LOST_NODE.has(error.code) && LOST_NODE.test(error.message);
}
/**
* Returns whether doing the same again may succeed, for an error as the driver throws it. That a
* server is out of reach is only passing when it was reached before: then it is being restarted.
*/
function isTransient(error, { wasConnected = false } = {}) {
	if (isServerError(error)) {
		if (TRANSIENT_STATES.has(error.code) || isLostNode(error)) return true;
		return error.code.startsWith(CONNECTION_EXCEPTION) && !isRefusedParameter(error);
	}
	if (isLostConnection(error)) return true;
	return wasConnected && (isConnectTimeout(error) || OUT_OF_REACH.has(networkCode(error) ?? ""));
}
/** Returns whether a pooler refuses a setting that the connection starts with. */
function isRefusedParameter(error) {
	return /startup parameter/i.test(error.message);
}
// src/parts/database/postgres/direct-copy.ts
const COPY$2 = `COPY llm_calls (${STAGED_COLUMNS.join(", ")}, ingested_at) FROM STDIN`;
const UNIQUE_VIOLATION = "23505";
/** Records that went to their place cannot stay there: all of the load has to be staged. */
var NeedsStaging = class extends Error {
	name = "NeedsStaging";
};
/**
* The records of repositories that the database does not know yet: they go by COPY straight to their place, in
* the load's one transaction, as long as no two of them are one. The server writes them once, and while
* the next are read.
*/
var DirectCopy = class {
	#database;
	#ingestedAt;
	#repositories = /* @__PURE__ */ new Set();
	#hasAdded = false;
	constructor(database, now) {
		this.#database = database;
		this.#ingestedAt = now.toISOString();
	}
	/** Returns rows as COPY takes them. */
	linesOf(rows) {
		let lines = "";
		for (const row of rows) lines += copyLine([...row, this.#ingestedAt]);
		return lines;
	}
	/**
	* Returns whether the rows were added: they are not where the database has records of their repository.
	*
	* @throws {NeedsStaging} when that is so and earlier rows were added.
	*/
	async add(rows, lines) {
		if (!await this.#areOfNewRepositories(rows)) {
			if (this.#hasAdded) throw new NeedsStaging();
			return false;
		}
		this.#hasAdded = true;
		await this.#database.connection.copy(COPY$2, lines);
		return true;
	}
	/** Whether what a statement of the load failed with says that one of the rows is there already. */
	isRefusedBy(error) {
		return this.#hasAdded && isServerError(error) && error.code === UNIQUE_VIOLATION;
	}
	async #areOfNewRepositories(rows) {
		for (const [name] of rows) {
			const repository = String(name);
			if (this.#repositories.has(repository)) continue;
			await lockRepositories(this.#database, [repository]);
			if (await hasRecords(this.#database, repository)) return false;
			this.#repositories.add(repository);
		}
		return true;
	}
};
// node_modules/postgres-array/index.js
var require_postgres_array = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.parse = function(source, transform) {
		return new ArrayParser(source, transform).parse();
	};
	var ArrayParser = class ArrayParser {
		constructor(source, transform) {
			this.source = source;
			this.transform = transform || identity;
			this.position = 0;
			this.entries = [];
			this.recorded = [];
			this.dimension = 0;
		}
		isEof() {
			return this.position >= this.source.length;
		}
		nextCharacter() {
			var character = this.source[this.position++];
			if (character === "\\") return {
				value: this.source[this.position++],
				escaped: true
			};
			return {
				value: character,
				escaped: false
			};
		}
		record(character) {
			this.recorded.push(character);
		}
		newEntry(includeEmpty) {
			var entry;
			if (this.recorded.length > 0 || includeEmpty) {
				entry = this.recorded.join("");
				if (entry === "NULL" && !includeEmpty) entry = null;
				if (entry !== null) entry = this.transform(entry);
				this.entries.push(entry);
				this.recorded = [];
			}
		}
		consumeDimensions() {
			if (this.source[0] === "[") {
				while (!this.isEof()) if (this.nextCharacter().value === "=") break;
			}
		}
		parse(nested) {
			var character, parser, quote;
			this.consumeDimensions();
			while (!this.isEof()) {
				character = this.nextCharacter();
				if (character.value === "{" && !quote) {
					this.dimension++;
					if (this.dimension > 1) {
						parser = new ArrayParser(this.source.substr(this.position - 1), this.transform);
						this.entries.push(parser.parse(true));
						this.position += parser.position - 2;
					}
				} else if (character.value === "}" && !quote) {
					this.dimension--;
					if (!this.dimension) {
						this.newEntry();
						if (nested) return this.entries;
					}
				} else if (character.value === "\"" && !character.escaped) {
					if (quote) this.newEntry(true);
					quote = !quote;
				} else if (character.value === "," && !quote) this.newEntry();
				else this.record(character.value);
			}
			if (this.dimension !== 0) throw new Error("array dimension not balanced");
			return this.entries;
		}
	};
	function identity(value) {
		return value;
	}
}));
// node_modules/pg-types/lib/arrayParser.js
var require_arrayParser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var array = require_postgres_array();
	module.exports = { create: function(source, transform) {
		return { parse: function() {
			return array.parse(source, transform);
		} };
	} };
}));
// node_modules/postgres-date/index.js
var require_postgres_date = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var DATE_TIME = /(\d{1,})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(\.\d{1,})?.*?( BC)?$/;
	var DATE = /^(\d{1,})-(\d{2})-(\d{2})( BC)?$/;
	var TIME_ZONE = /([Z+-])(\d{2})?:?(\d{2})?:?(\d{2})?/;
	var INFINITY = /^-?infinity$/;
	module.exports = function parseDate(isoDate) {
		if (INFINITY.test(isoDate)) return Number(isoDate.replace("i", "I"));
		var matches = DATE_TIME.exec(isoDate);
		if (!matches) return getDate(isoDate) || null;
		var isBC = !!matches[8];
		var year = parseInt(matches[1], 10);
		if (isBC) year = bcYearToNegativeYear(year);
		var month = parseInt(matches[2], 10) - 1;
		var day = matches[3];
		var hour = parseInt(matches[4], 10);
		var minute = parseInt(matches[5], 10);
		var second = parseInt(matches[6], 10);
		var ms = matches[7];
		ms = ms ? 1e3 * parseFloat(ms) : 0;
		var date;
		var offset = timeZoneOffset(isoDate);
		if (offset != null) {
			date = new Date(Date.UTC(year, month, day, hour, minute, second, ms));
			if (is0To99(year)) date.setUTCFullYear(year);
			if (offset !== 0) date.setTime(date.getTime() - offset);
		} else {
			date = new Date(year, month, day, hour, minute, second, ms);
			if (is0To99(year)) date.setFullYear(year);
		}
		return date;
	};
	function getDate(isoDate) {
		var matches = DATE.exec(isoDate);
		if (!matches) return;
		var year = parseInt(matches[1], 10);
		if (!!matches[4]) year = bcYearToNegativeYear(year);
		var month = parseInt(matches[2], 10) - 1;
		var day = matches[3];
		var date = new Date(year, month, day);
		if (is0To99(year)) date.setFullYear(year);
		return date;
	}
	function timeZoneOffset(isoDate) {
		if (isoDate.endsWith("+00")) return 0;
		var zone = TIME_ZONE.exec(isoDate.split(" ")[1]);
		if (!zone) return;
		var type = zone[1];
		if (type === "Z") return 0;
		var sign = type === "-" ? -1 : 1;
		return (parseInt(zone[2], 10) * 3600 + parseInt(zone[3] || 0, 10) * 60 + parseInt(zone[4] || 0, 10)) * sign * 1e3;
	}
	function bcYearToNegativeYear(year) {
		return -(year - 1);
	}
	function is0To99(num) {
		return num >= 0 && num < 100;
	}
}));
// node_modules/xtend/mutable.js
var require_mutable = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = extend;
	var hasOwnProperty = Object.prototype.hasOwnProperty;
	function extend(target) {
		for (var i = 1; i < arguments.length; i++) {
			var source = arguments[i];
			for (var key in source) if (hasOwnProperty.call(source, key)) target[key] = source[key];
		}
		return target;
	}
}));
// node_modules/postgres-interval/index.js
var require_postgres_interval = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var extend = require_mutable();
	module.exports = PostgresInterval;
	function PostgresInterval(raw) {
		if (!(this instanceof PostgresInterval)) return new PostgresInterval(raw);
		extend(this, parse(raw));
	}
	var properties = [
		"seconds",
		"minutes",
		"hours",
		"days",
		"months",
		"years"
	];
	PostgresInterval.prototype.toPostgres = function() {
		var filtered = properties.filter(this.hasOwnProperty, this);
		if (this.milliseconds && filtered.indexOf("seconds") < 0) filtered.push("seconds");
		if (filtered.length === 0) return "0";
		return filtered.map(function(property) {
			var value = this[property] || 0;
			if (property === "seconds" && this.milliseconds) value = (value + this.milliseconds / 1e3).toFixed(6).replace(/\.?0+$/, "");
			return value + " " + property;
		}, this).join(" ");
	};
	var propertiesISOEquivalent = {
		years: "Y",
		months: "M",
		days: "D",
		hours: "H",
		minutes: "M",
		seconds: "S"
	};
	var dateProperties = [
		"years",
		"months",
		"days"
	];
	var timeProperties = [
		"hours",
		"minutes",
		"seconds"
	];
	PostgresInterval.prototype.toISOString = PostgresInterval.prototype.toISO = function() {
		var datePart = dateProperties.map(buildProperty, this).join("");
		var timePart = timeProperties.map(buildProperty, this).join("");
		return "P" + datePart + "T" + timePart;
		function buildProperty(property) {
			var value = this[property] || 0;
			if (property === "seconds" && this.milliseconds) value = (value + this.milliseconds / 1e3).toFixed(6).replace(/0+$/, "");
			return value + propertiesISOEquivalent[property];
		}
	};
	var NUMBER = "([+-]?\\d+)";
	var YEAR = NUMBER + "\\s+years?";
	var MONTH = NUMBER + "\\s+mons?";
	var DAY = NUMBER + "\\s+days?";
	var INTERVAL = new RegExp([
		YEAR,
		MONTH,
		DAY,
		"([+-])?([\\d]*):(\\d\\d):(\\d\\d)\\.?(\\d{1,6})?"
	].map(function(regexString) {
		return "(" + regexString + ")?";
	}).join("\\s*"));
	var positions = {
		years: 2,
		months: 4,
		days: 6,
		hours: 9,
		minutes: 10,
		seconds: 11,
		milliseconds: 12
	};
	var negatives = [
		"hours",
		"minutes",
		"seconds",
		"milliseconds"
	];
	function parseMilliseconds(fraction) {
		var microseconds = fraction + "000000".slice(fraction.length);
		return parseInt(microseconds, 10) / 1e3;
	}
	function parse(interval) {
		if (!interval) return {};
		var matches = INTERVAL.exec(interval);
		var isNegative = matches[8] === "-";
		return Object.keys(positions).reduce(function(parsed, property) {
			var value = matches[positions[property]];
			if (!value) return parsed;
			value = property === "milliseconds" ? parseMilliseconds(value) : parseInt(value, 10);
			if (!value) return parsed;
			if (isNegative && ~negatives.indexOf(property)) value *= -1;
			parsed[property] = value;
			return parsed;
		}, {});
	}
}));
// node_modules/postgres-bytea/index.js
var require_postgres_bytea = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var bufferFrom = Buffer.from || Buffer;
	module.exports = function parseBytea(input) {
		if (/^\\x/.test(input)) return bufferFrom(input.substr(2), "hex");
		var output = "";
		var i = 0;
		while (i < input.length) if (input[i] !== "\\") {
			output += input[i];
			++i;
		} else if (/[0-7]{3}/.test(input.substr(i + 1, 3))) {
			output += String.fromCharCode(parseInt(input.substr(i + 1, 3), 8));
			i += 4;
		} else {
			var backslashes = 1;
			while (i + backslashes < input.length && input[i + backslashes] === "\\") backslashes++;
			for (var k = 0; k < Math.floor(backslashes / 2); ++k) output += "\\";
			i += Math.floor(backslashes / 2) * 2;
		}
		return bufferFrom(output, "binary");
	};
}));
// node_modules/pg-types/lib/textParsers.js
var require_textParsers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var array = require_postgres_array();
	var arrayParser = require_arrayParser();
	var parseDate = require_postgres_date();
	var parseInterval = require_postgres_interval();
	var parseByteA = require_postgres_bytea();
	function allowNull(fn) {
		return function nullAllowed(value) {
			if (value === null) return value;
			return fn(value);
		};
	}
	function parseBool(value) {
		if (value === null) return value;
		return value === "TRUE" || value === "t" || value === "true" || value === "y" || value === "yes" || value === "on" || value === "1";
	}
	function parseBoolArray(value) {
		if (!value) return null;
		return array.parse(value, parseBool);
	}
	function parseBaseTenInt(string) {
		return parseInt(string, 10);
	}
	function parseIntegerArray(value) {
		if (!value) return null;
		return array.parse(value, allowNull(parseBaseTenInt));
	}
	function parseBigIntegerArray(value) {
		if (!value) return null;
		return array.parse(value, allowNull(function(entry) {
			return parseBigInteger(entry).trim();
		}));
	}
	var parsePointArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value, function(entry) {
			if (entry !== null) entry = parsePoint(entry);
			return entry;
		}).parse();
	};
	var parseFloatArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value, function(entry) {
			if (entry !== null) entry = parseFloat(entry);
			return entry;
		}).parse();
	};
	var parseStringArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value).parse();
	};
	var parseDateArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value, function(entry) {
			if (entry !== null) entry = parseDate(entry);
			return entry;
		}).parse();
	};
	var parseIntervalArray = function(value) {
		if (!value) return null;
		return arrayParser.create(value, function(entry) {
			if (entry !== null) entry = parseInterval(entry);
			return entry;
		}).parse();
	};
	var parseByteAArray = function(value) {
		if (!value) return null;
		return array.parse(value, allowNull(parseByteA));
	};
	var parseInteger = function(value) {
		return parseInt(value, 10);
	};
	var parseBigInteger = function(value) {
		var valStr = String(value);
		if (/^\d+$/.test(valStr)) return valStr;
		return value;
	};
	var parseJsonArray = function(value) {
		if (!value) return null;
		return array.parse(value, allowNull(JSON.parse));
	};
	var parsePoint = function(value) {
		if (value[0] !== "(") return null;
		value = value.substring(1, value.length - 1).split(",");
		return {
			x: parseFloat(value[0]),
			y: parseFloat(value[1])
		};
	};
	var parseCircle = function(value) {
		if (value[0] !== "<" && value[1] !== "(") return null;
		var point = "(";
		var radius = "";
		var pointParsed = false;
		for (var i = 2; i < value.length - 1; i++) {
			if (!pointParsed) point += value[i];
			if (value[i] === ")") {
				pointParsed = true;
				continue;
			} else if (!pointParsed) continue;
			if (value[i] === ",") continue;
			radius += value[i];
		}
		var result = parsePoint(point);
		result.radius = parseFloat(radius);
		return result;
	};
	var init = function(register) {
		register(20, parseBigInteger);
		register(21, parseInteger);
		register(23, parseInteger);
		register(26, parseInteger);
		register(700, parseFloat);
		register(701, parseFloat);
		register(16, parseBool);
		register(1082, parseDate);
		register(1114, parseDate);
		register(1184, parseDate);
		register(600, parsePoint);
		register(651, parseStringArray);
		register(718, parseCircle);
		register(1e3, parseBoolArray);
		register(1001, parseByteAArray);
		register(1005, parseIntegerArray);
		register(1007, parseIntegerArray);
		register(1028, parseIntegerArray);
		register(1016, parseBigIntegerArray);
		register(1017, parsePointArray);
		register(1021, parseFloatArray);
		register(1022, parseFloatArray);
		register(1231, parseFloatArray);
		register(1014, parseStringArray);
		register(1015, parseStringArray);
		register(1008, parseStringArray);
		register(1009, parseStringArray);
		register(1040, parseStringArray);
		register(1041, parseStringArray);
		register(1115, parseDateArray);
		register(1182, parseDateArray);
		register(1185, parseDateArray);
		register(1186, parseInterval);
		register(1187, parseIntervalArray);
		register(17, parseByteA);
		register(114, JSON.parse.bind(JSON));
		register(3802, JSON.parse.bind(JSON));
		register(199, parseJsonArray);
		register(3807, parseJsonArray);
		register(3907, parseStringArray);
		register(2951, parseStringArray);
		register(791, parseStringArray);
		register(1183, parseStringArray);
		register(1270, parseStringArray);
	};
	module.exports = { init };
}));
// node_modules/pg-int8/index.js
var require_pg_int8 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var BASE = 1e6;
	function readInt8(buffer) {
		var high = buffer.readInt32BE(0);
		var low = buffer.readUInt32BE(4);
		var sign = "";
		if (high < 0) {
			high = ~high + (low === 0);
			low = ~low + 1 >>> 0;
			sign = "-";
		}
		var result = "";
		var carry;
		var t;
		var digits;
		var pad;
		var l;
		var i;
		carry = high % BASE;
		high = high / BASE >>> 0;
		t = 4294967296 * carry + low;
		low = t / BASE >>> 0;
		digits = "" + (t - BASE * low);
		if (low === 0 && high === 0) return sign + digits + result;
		pad = "";
		l = 6 - digits.length;
		for (i = 0; i < l; i++) pad += "0";
		result = pad + digits + result;
		carry = high % BASE;
		high = high / BASE >>> 0;
		t = 4294967296 * carry + low;
		low = t / BASE >>> 0;
		digits = "" + (t - BASE * low);
		if (low === 0 && high === 0) return sign + digits + result;
		pad = "";
		l = 6 - digits.length;
		for (i = 0; i < l; i++) pad += "0";
		result = pad + digits + result;
		carry = high % BASE;
		high = high / BASE >>> 0;
		t = 4294967296 * carry + low;
		low = t / BASE >>> 0;
		digits = "" + (t - BASE * low);
		if (low === 0 && high === 0) return sign + digits + result;
		pad = "";
		l = 6 - digits.length;
		for (i = 0; i < l; i++) pad += "0";
		result = pad + digits + result;
		carry = high % BASE;
		t = 4294967296 * carry + low;
		digits = "" + t % BASE;
		return sign + digits + result;
	}
	module.exports = readInt8;
}));
// node_modules/pg-types/lib/binaryParsers.js
var require_binaryParsers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parseInt64 = require_pg_int8();
	var parseBits = function(data, bits, offset, invert, callback) {
		offset = offset || 0;
		invert = invert || false;
		callback = callback || function(lastValue, newValue, bits) {
			return lastValue * Math.pow(2, bits) + newValue;
		};
		var offsetBytes = offset >> 3;
		var inv = function(value) {
			if (invert) return ~value & 255;
			return value;
		};
		var mask = 255;
		var firstBits = 8 - offset % 8;
		if (bits < firstBits) {
			mask = 255 << 8 - bits & 255;
			firstBits = bits;
		}
		if (offset) mask = mask >> offset % 8;
		var result = 0;
		if (offset % 8 + bits >= 8) result = callback(0, inv(data[offsetBytes]) & mask, firstBits);
		var bytes = bits + offset >> 3;
		for (var i = offsetBytes + 1; i < bytes; i++) result = callback(result, inv(data[i]), 8);
		var lastBits = (bits + offset) % 8;
		if (lastBits > 0) result = callback(result, inv(data[bytes]) >> 8 - lastBits, lastBits);
		return result;
	};
	var parseFloatFromBits = function(data, precisionBits, exponentBits) {
		var bias = Math.pow(2, exponentBits - 1) - 1;
		var sign = parseBits(data, 1);
		var exponent = parseBits(data, exponentBits, 1);
		if (exponent === 0) return 0;
		var precisionBitsCounter = 1;
		var parsePrecisionBits = function(lastValue, newValue, bits) {
			if (lastValue === 0) lastValue = 1;
			for (var i = 1; i <= bits; i++) {
				precisionBitsCounter /= 2;
				if ((newValue & 1 << bits - i) > 0) lastValue += precisionBitsCounter;
			}
			return lastValue;
		};
		var mantissa = parseBits(data, precisionBits, exponentBits + 1, false, parsePrecisionBits);
		if (exponent == Math.pow(2, exponentBits + 1) - 1) {
			if (mantissa === 0) return sign === 0 ? Infinity : -Infinity;
			return NaN;
		}
		return (sign === 0 ? 1 : -1) * Math.pow(2, exponent - bias) * mantissa;
	};
	var parseInt16 = function(value) {
		if (parseBits(value, 1) == 1) return -1 * (parseBits(value, 15, 1, true) + 1);
		return parseBits(value, 15, 1);
	};
	var parseInt32 = function(value) {
		if (parseBits(value, 1) == 1) return -1 * (parseBits(value, 31, 1, true) + 1);
		return parseBits(value, 31, 1);
	};
	var parseFloat32 = function(value) {
		return parseFloatFromBits(value, 23, 8);
	};
	var parseFloat64 = function(value) {
		return parseFloatFromBits(value, 52, 11);
	};
	var parseNumeric = function(value) {
		var sign = parseBits(value, 16, 32);
		if (sign == 49152) return NaN;
		var weight = Math.pow(1e4, parseBits(value, 16, 16));
		var result = 0;
		var ndigits = parseBits(value, 16);
		for (var i = 0; i < ndigits; i++) {
			result += parseBits(value, 16, 64 + 16 * i) * weight;
			weight /= 1e4;
		}
		var scale = Math.pow(10, parseBits(value, 16, 48));
		return (sign === 0 ? 1 : -1) * Math.round(result * scale) / scale;
	};
	var parseDate = function(isUTC, value) {
		var sign = parseBits(value, 1);
		var rawValue = parseBits(value, 63, 1);
		var result = /* @__PURE__ */ new Date((sign === 0 ? 1 : -1) * rawValue / 1e3 + 9466848e5);
		if (!isUTC) result.setTime(result.getTime() + result.getTimezoneOffset() * 6e4);
		result.usec = rawValue % 1e3;
		result.getMicroSeconds = function() {
			return this.usec;
		};
		result.setMicroSeconds = function(value) {
			this.usec = value;
		};
		result.getUTCMicroSeconds = function() {
			return this.usec;
		};
		return result;
	};
	var parseArray = function(value) {
		var dim = parseBits(value, 32);
		parseBits(value, 32, 32);
		var elementType = parseBits(value, 32, 64);
		var offset = 96;
		var dims = [];
		for (var i = 0; i < dim; i++) {
			dims[i] = parseBits(value, 32, offset);
			offset += 32;
			offset += 32;
		}
		var parseElement = function(elementType) {
			var length = parseBits(value, 32, offset);
			offset += 32;
			if (length == 4294967295) return null;
			var result;
			if (elementType == 23 || elementType == 20) {
				result = parseBits(value, length * 8, offset);
				offset += length * 8;
				return result;
			} else if (elementType == 25) {
				result = value.toString(this.encoding, offset >> 3, (offset += length << 3) >> 3);
				return result;
			} else console.log("ERROR: ElementType not implemented: " + elementType);
		};
		var parse = function(dimension, elementType) {
			var array = [];
			var i;
			if (dimension.length > 1) {
				var count = dimension.shift();
				for (i = 0; i < count; i++) array[i] = parse(dimension, elementType);
				dimension.unshift(count);
			} else for (i = 0; i < dimension[0]; i++) array[i] = parseElement(elementType);
			return array;
		};
		return parse(dims, elementType);
	};
	var parseText = function(value) {
		return value.toString("utf8");
	};
	var parseBool = function(value) {
		if (value === null) return null;
		return parseBits(value, 8) > 0;
	};
	var init = function(register) {
		register(20, parseInt64);
		register(21, parseInt16);
		register(23, parseInt32);
		register(26, parseInt32);
		register(1700, parseNumeric);
		register(700, parseFloat32);
		register(701, parseFloat64);
		register(16, parseBool);
		register(1114, parseDate.bind(null, false));
		register(1184, parseDate.bind(null, true));
		register(1e3, parseArray);
		register(1007, parseArray);
		register(1016, parseArray);
		register(1008, parseArray);
		register(1009, parseArray);
		register(25, parseText);
	};
	module.exports = { init };
}));
// node_modules/pg-types/lib/builtins.js
var require_builtins = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Following query was used to generate this file:
	
	SELECT json_object_agg(UPPER(PT.typname), PT.oid::int4 ORDER BY pt.oid)
	FROM pg_type PT
	WHERE typnamespace = (SELECT pgn.oid FROM pg_namespace pgn WHERE nspname = 'pg_catalog') -- Take only builting Postgres types with stable OID (extension types are not guaranted to be stable)
	AND typtype = 'b' -- Only basic types
	AND typelem = 0 -- Ignore aliases
	AND typisdefined -- Ignore undefined types
	*/
	module.exports = {
		BOOL: 16,
		BYTEA: 17,
		CHAR: 18,
		INT8: 20,
		INT2: 21,
		INT4: 23,
		REGPROC: 24,
		TEXT: 25,
		OID: 26,
		TID: 27,
		XID: 28,
		CID: 29,
		JSON: 114,
		XML: 142,
		PG_NODE_TREE: 194,
		SMGR: 210,
		PATH: 602,
		POLYGON: 604,
		CIDR: 650,
		FLOAT4: 700,
		FLOAT8: 701,
		ABSTIME: 702,
		RELTIME: 703,
		TINTERVAL: 704,
		CIRCLE: 718,
		MACADDR8: 774,
		MONEY: 790,
		MACADDR: 829,
		INET: 869,
		ACLITEM: 1033,
		BPCHAR: 1042,
		VARCHAR: 1043,
		DATE: 1082,
		TIME: 1083,
		TIMESTAMP: 1114,
		TIMESTAMPTZ: 1184,
		INTERVAL: 1186,
		TIMETZ: 1266,
		BIT: 1560,
		VARBIT: 1562,
		NUMERIC: 1700,
		REFCURSOR: 1790,
		REGPROCEDURE: 2202,
		REGOPER: 2203,
		REGOPERATOR: 2204,
		REGCLASS: 2205,
		REGTYPE: 2206,
		UUID: 2950,
		TXID_SNAPSHOT: 2970,
		PG_LSN: 3220,
		PG_NDISTINCT: 3361,
		PG_DEPENDENCIES: 3402,
		TSVECTOR: 3614,
		TSQUERY: 3615,
		GTSVECTOR: 3642,
		REGCONFIG: 3734,
		REGDICTIONARY: 3769,
		JSONB: 3802,
		REGNAMESPACE: 4089,
		REGROLE: 4096
	};
}));
// node_modules/pg-types/index.js
var require_pg_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	var textParsers = require_textParsers();
	var binaryParsers = require_binaryParsers();
	var arrayParser = require_arrayParser();
	var builtinTypes = require_builtins();
	exports.getTypeParser = getTypeParser;
	exports.setTypeParser = setTypeParser;
	exports.arrayParser = arrayParser;
	exports.builtins = builtinTypes;
	var typeParsers = {
		text: {},
		binary: {}
	};
	function noParse(val) {
		return String(val);
	}
	function getTypeParser(oid, format) {
		format = format || "text";
		if (!typeParsers[format]) return noParse;
		return typeParsers[format][oid] || noParse;
	}
	function setTypeParser(oid, format, parseFn) {
		if (typeof format == "function") {
			parseFn = format;
			format = "text";
		}
		typeParsers[format][oid] = parseFn;
	}
	textParsers.init(function(oid, converter) {
		typeParsers.text[oid] = converter;
	});
	binaryParsers.init(function(oid, converter) {
		typeParsers.binary[oid] = converter;
	});
}));
// node_modules/pg/lib/defaults.js
var require_defaults = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	let user;
	try {
		user = process.platform === "win32" ? process.env.USERNAME : process.env.USER;
	} catch {}
	module.exports = {
		host: "localhost",
		user,
		database: void 0,
		password: null,
		connectionString: void 0,
		port: 5432,
		rows: 0,
		binary: false,
		max: 10,
		idleTimeoutMillis: 3e4,
		client_encoding: "",
		ssl: false,
		sslnegotiation: void 0,
		application_name: void 0,
		fallback_application_name: void 0,
		options: void 0,
		parseInputDatesAsUTC: false,
		statement_timeout: false,
		lock_timeout: false,
		idle_in_transaction_session_timeout: false,
		query_timeout: false,
		connect_timeout: 0,
		keepalives: 1,
		keepalives_idle: 0
	};
	const pgTypes = require_pg_types();
	const parseBigInteger = pgTypes.getTypeParser(20, "text");
	const parseBigIntegerArray = pgTypes.getTypeParser(1016, "text");
	module.exports.__defineSetter__("parseInt8", function(val) {
		pgTypes.setTypeParser(20, "text", val ? pgTypes.getTypeParser(23, "text") : parseBigInteger);
		pgTypes.setTypeParser(1016, "text", val ? pgTypes.getTypeParser(1007, "text") : parseBigIntegerArray);
	});
}));
// node_modules/pg/lib/utils.js
var require_utils$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const defaults = require_defaults();
	const nodeUtils = __require("util");
	const { isDate } = __require("util/types");
	const invalidDateDeprecationNotice = nodeUtils.deprecate(() => {}, "Sending an invalid date to Postgres is deprecated and will throw an error in the next major version of pg. Ensure any Date object passed as a query parameter is valid.", "PG_INVALID_DATE");
	function escapeElement(elementRepresentation) {
		return "\"" + elementRepresentation.replace(/\\/g, "\\\\").replace(/"/g, "\\\"") + "\"";
	}
	function arrayString(val) {
		let result = "{";
		for (let i = 0; i < val.length; i++) {
			if (i > 0) result += ",";
			let item = val[i];
			if (item == null) result += "NULL";
			else if (Array.isArray(item)) result += arrayString(item);
			else if (ArrayBuffer.isView(item)) {
				if (!(item instanceof Buffer)) item = Buffer.from(item.buffer, item.byteOffset, item.byteLength);
				result += "\\\\x" + item.toString("hex");
			} else result += escapeElement(prepareValue(item));
		}
		result += "}";
		return result;
	}
	const prepareValue = function(val, seen) {
		if (val == null) return null;
		if (typeof val === "object") {
			if (val instanceof Buffer) return val;
			if (ArrayBuffer.isView(val)) return Buffer.from(val.buffer, val.byteOffset, val.byteLength);
			if (isDate(val)) {
				if (isNaN(val.getTime())) invalidDateDeprecationNotice();
				if (defaults.parseInputDatesAsUTC) return dateToStringUTC(val);
				else return dateToString(val);
			}
			if (Array.isArray(val)) return arrayString(val);
			return prepareObject(val, seen);
		}
		return val.toString();
	};
	function prepareObject(val, seen) {
		if (val && typeof val.toPostgres === "function") {
			seen = seen || [];
			if (seen.indexOf(val) !== -1) throw new Error("circular reference detected while preparing \"" + val + "\" for query");
			seen.push(val);
			return prepareValue(val.toPostgres(prepareValue), seen);
		}
		return JSON.stringify(val);
	}
	function dateToString(date) {
		let offset = -date.getTimezoneOffset();
		let year = date.getFullYear();
		const isBCYear = year < 1;
		if (isBCYear) year = Math.abs(year) + 1;
		let ret = String(year).padStart(4, "0") + "-" + String(date.getMonth() + 1).padStart(2, "0") + "-" + String(date.getDate()).padStart(2, "0") + "T" + String(date.getHours()).padStart(2, "0") + ":" + String(date.getMinutes()).padStart(2, "0") + ":" + String(date.getSeconds()).padStart(2, "0") + "." + String(date.getMilliseconds()).padStart(3, "0");
		if (offset < 0) {
			ret += "-";
			offset *= -1;
		} else ret += "+";
		ret += String(Math.floor(offset / 60)).padStart(2, "0") + ":" + String(offset % 60).padStart(2, "0");
		if (isBCYear) ret += " BC";
		return ret;
	}
	function dateToStringUTC(date) {
		let year = date.getUTCFullYear();
		const isBCYear = year < 1;
		if (isBCYear) year = Math.abs(year) + 1;
		let ret = String(year).padStart(4, "0") + "-" + String(date.getUTCMonth() + 1).padStart(2, "0") + "-" + String(date.getUTCDate()).padStart(2, "0") + "T" + String(date.getUTCHours()).padStart(2, "0") + ":" + String(date.getUTCMinutes()).padStart(2, "0") + ":" + String(date.getUTCSeconds()).padStart(2, "0") + "." + String(date.getUTCMilliseconds()).padStart(3, "0");
		ret += "+00:00";
		if (isBCYear) ret += " BC";
		return ret;
	}
	function normalizeQueryConfig(config, values, callback) {
		config = typeof config === "string" ? { text: config } : cloneQueryConfig(config);
		if (values) {
			if (typeof values === "function") config.callback = values;
			else config.values = values;
		}
		if (callback) config.callback = callback;
		return config;
	}
	function cloneQueryConfig(config) {
		if (config == null) return config;
		return Object.defineProperties(Object.create(Object.getPrototypeOf(config)), Object.getOwnPropertyDescriptors(config));
	}
	const escapeIdentifier = function(str) {
		return "\"" + str.replace(/"/g, "\"\"") + "\"";
	};
	const escapeLiteral = function(str) {
		let hasBackslash = false;
		let escaped = "'";
		if (str == null) return "''";
		if (typeof str !== "string") return "''";
		for (let i = 0; i < str.length; i++) {
			const c = str[i];
			if (c === "'") escaped += c + c;
			else if (c === "\\") {
				escaped += c + c;
				hasBackslash = true;
			} else escaped += c;
		}
		escaped += "'";
		if (hasBackslash === true) escaped = " E" + escaped;
		return escaped;
	};
	module.exports = {
		prepareValue: function prepareValueWrapper(value) {
			return prepareValue(value);
		},
		normalizeQueryConfig,
		escapeIdentifier,
		escapeLiteral
	};
}));
// node_modules/pg/lib/crypto/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const nodeCrypto = __require("crypto");
	module.exports = {
		postgresMd5PasswordHash,
		randomBytes,
		deriveKey,
		sha256,
		hashByName,
		hmacSha256,
		md5
	};
	/**
	* The Web Crypto API - grabbed from the Node.js library or the global
	* @type Crypto
	*/
	const webCrypto = nodeCrypto.webcrypto || globalThis.crypto;
	/**
	* The SubtleCrypto API for low level crypto operations.
	* @type SubtleCrypto
	*/
	const subtleCrypto = webCrypto.subtle;
	const textEncoder = new TextEncoder();
	/**
	*
	* @param {*} length
	* @returns
	*/
	function randomBytes(length) {
		return webCrypto.getRandomValues(Buffer.alloc(length));
	}
	async function md5(string) {
		try {
			return nodeCrypto.createHash("md5").update(string, "utf-8").digest("hex");
		} catch (e) {
			const data = typeof string === "string" ? textEncoder.encode(string) : string;
			const hash = await subtleCrypto.digest("MD5", data);
			return Array.from(new Uint8Array(hash)).map((b) => b.toString(16).padStart(2, "0")).join("");
		}
	}
	async function postgresMd5PasswordHash(user, password, salt) {
		const inner = await md5(password + user);
		return "md5" + await md5(Buffer.concat([Buffer.from(inner), salt]));
	}
	/**
	* Create a SHA-256 digest of the given data
	* @param {Buffer} data
	*/
	async function sha256(text) {
		return await subtleCrypto.digest("SHA-256", text);
	}
	async function hashByName(hashName, text) {
		return await subtleCrypto.digest(hashName, text);
	}
	/**
	* Sign the message with the given key
	* @param {ArrayBuffer} keyBuffer
	* @param {string} msg
	*/
	async function hmacSha256(keyBuffer, msg) {
		const key = await subtleCrypto.importKey("raw", keyBuffer, {
			name: "HMAC",
			hash: "SHA-256"
		}, false, ["sign"]);
		return await subtleCrypto.sign("HMAC", key, textEncoder.encode(msg));
	}
	/**
	* Derive a key from the password and salt
	* @param {string} password
	* @param {Uint8Array} salt
	* @param {number} iterations
	*/
	async function deriveKey(password, salt, iterations) {
		const key = await subtleCrypto.importKey("raw", textEncoder.encode(password), "PBKDF2", false, ["deriveBits"]);
		const params = {
			name: "PBKDF2",
			hash: "SHA-256",
			salt,
			iterations
		};
		return await subtleCrypto.deriveBits(params, key, 256, ["deriveBits"]);
	}
}));
// node_modules/pg/lib/crypto/cert-signatures.js
var require_cert_signatures = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function x509Error(msg, cert) {
		return /* @__PURE__ */ new Error("SASL channel binding: " + msg + " when parsing public certificate " + cert.toString("base64"));
	}
	function readASN1Length(data, index) {
		let length = data[index++];
		if (length < 128) return {
			length,
			index
		};
		const lengthBytes = length & 127;
		if (lengthBytes > 4) throw x509Error("bad length", data);
		length = 0;
		for (let i = 0; i < lengthBytes; i++) length = length << 8 | data[index++];
		return {
			length,
			index
		};
	}
	function readASN1OID(data, index) {
		if (data[index++] !== 6) throw x509Error("non-OID data", data);
		const { length: OIDLength, index: indexAfterOIDLength } = readASN1Length(data, index);
		index = indexAfterOIDLength;
		const lastIndex = index + OIDLength;
		const byte1 = data[index++];
		let oid = (byte1 / 40 >> 0) + "." + byte1 % 40;
		while (index < lastIndex) {
			let value = 0;
			while (index < lastIndex) {
				const nextByte = data[index++];
				value = value << 7 | nextByte & 127;
				if (nextByte < 128) break;
			}
			oid += "." + value;
		}
		return {
			oid,
			index
		};
	}
	function expectASN1Seq(data, index) {
		if (data[index++] !== 48) throw x509Error("non-sequence data", data);
		return readASN1Length(data, index);
	}
	function signatureAlgorithmHashFromCertificate(data, index) {
		if (index === void 0) index = 0;
		index = expectASN1Seq(data, index).index;
		const { length: certInfoLength, index: indexAfterCertInfoLength } = expectASN1Seq(data, index);
		index = indexAfterCertInfoLength + certInfoLength;
		index = expectASN1Seq(data, index).index;
		const { oid, index: indexAfterOID } = readASN1OID(data, index);
		switch (oid) {
			case "1.2.840.113549.1.1.4": return "MD5";
			case "1.2.840.113549.1.1.5": return "SHA-1";
			case "1.2.840.113549.1.1.11": return "SHA-256";
			case "1.2.840.113549.1.1.12": return "SHA-384";
			case "1.2.840.113549.1.1.13": return "SHA-512";
			case "1.2.840.113549.1.1.14": return "SHA-224";
			case "1.2.840.113549.1.1.15": return "SHA512-224";
			case "1.2.840.113549.1.1.16": return "SHA512-256";
			case "1.2.840.10045.4.1": return "SHA-1";
			case "1.2.840.10045.4.3.1": return "SHA-224";
			case "1.2.840.10045.4.3.2": return "SHA-256";
			case "1.2.840.10045.4.3.3": return "SHA-384";
			case "1.2.840.10045.4.3.4": return "SHA-512";
			case "1.2.840.113549.1.1.10": {
				index = indexAfterOID;
				index = expectASN1Seq(data, index).index;
				if (data[index++] !== 160) throw x509Error("non-tag data", data);
				index = readASN1Length(data, index).index;
				index = expectASN1Seq(data, index).index;
				const { oid: hashOID } = readASN1OID(data, index);
				switch (hashOID) {
					case "1.2.840.113549.2.5": return "MD5";
					case "1.3.14.3.2.26": return "SHA-1";
					case "2.16.840.1.101.3.4.2.1": return "SHA-256";
					case "2.16.840.1.101.3.4.2.2": return "SHA-384";
					case "2.16.840.1.101.3.4.2.3": return "SHA-512";
				}
				throw x509Error("unknown hash OID " + hashOID, data);
			}
			case "1.3.101.110":
			case "1.3.101.112": return "SHA-512";
			case "1.3.101.111":
			case "1.3.101.113": throw x509Error("Ed448 certificate channel binding is not currently supported by Postgres");
		}
		throw x509Error("unknown OID " + oid, data);
	}
	module.exports = { signatureAlgorithmHashFromCertificate };
}));
// node_modules/pg/lib/crypto/sasl.js
var require_sasl = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const crypto = require_utils();
	const { signatureAlgorithmHashFromCertificate } = require_cert_signatures();
	function saslprep(password) {
		return password.replace(/[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g, " ").replace(/[\u00AD\u034F\u1806\u180B\u180C\u180D\u200C\u200D\u2060\uFE00-\uFE0F\uFEFF]/g, "").normalize("NFKC");
	}
	const DEFAULT_MAX_SCRAM_ITERATIONS = 1e5;
	function startSession(mechanisms, stream, scramMaxIterations = DEFAULT_MAX_SCRAM_ITERATIONS) {
		const candidates = ["SCRAM-SHA-256"];
		if (stream) candidates.unshift("SCRAM-SHA-256-PLUS");
		const mechanism = candidates.find((candidate) => mechanisms.includes(candidate));
		if (!mechanism) throw new Error("SASL: Only mechanism(s) " + candidates.join(" and ") + " are supported");
		if (mechanism === "SCRAM-SHA-256-PLUS" && typeof stream.getPeerCertificate !== "function") throw new Error("SASL: Mechanism SCRAM-SHA-256-PLUS requires a certificate");
		const clientNonce = crypto.randomBytes(18).toString("base64");
		return {
			mechanism,
			clientNonce,
			response: (mechanism === "SCRAM-SHA-256-PLUS" ? "p=tls-server-end-point" : stream ? "y" : "n") + ",,n=*,r=" + clientNonce,
			message: "SASLInitialResponse",
			scramMaxIterations
		};
	}
	async function continueSession(session, password, serverData, stream) {
		if (session.message !== "SASLInitialResponse") throw new Error("SASL: Last message was not SASLInitialResponse");
		if (typeof password !== "string") throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string");
		if (password === "") throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string");
		if (typeof serverData !== "string") throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: serverData must be a string");
		const sv = parseServerFirstMessage(serverData);
		if (!sv.nonce.startsWith(session.clientNonce)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce does not start with client nonce");
		else if (sv.nonce.length === session.clientNonce.length) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce is too short");
		const scramMaxIterations = typeof session.scramMaxIterations === "number" ? session.scramMaxIterations : DEFAULT_MAX_SCRAM_ITERATIONS;
		if (scramMaxIterations !== 0 && sv.iteration > scramMaxIterations) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration count " + sv.iteration + " exceeds scramMaxIterations of " + scramMaxIterations);
		const clientFirstMessageBare = "n=*,r=" + session.clientNonce;
		const serverFirstMessage = "r=" + sv.nonce + ",s=" + sv.salt + ",i=" + sv.iteration;
		let channelBinding = stream ? "eSws" : "biws";
		if (session.mechanism === "SCRAM-SHA-256-PLUS") {
			const peerCert = stream.getPeerCertificate().raw;
			let hashName = signatureAlgorithmHashFromCertificate(peerCert);
			if (hashName === "MD5" || hashName === "SHA-1") hashName = "SHA-256";
			const certHash = await crypto.hashByName(hashName, peerCert);
			channelBinding = Buffer.concat([Buffer.from("p=tls-server-end-point,,"), Buffer.from(certHash)]).toString("base64");
		}
		const clientFinalMessageWithoutProof = "c=" + channelBinding + ",r=" + sv.nonce;
		const authMessage = clientFirstMessageBare + "," + serverFirstMessage + "," + clientFinalMessageWithoutProof;
		const saltBytes = Buffer.from(sv.salt, "base64");
		const saltedPassword = await crypto.deriveKey(saslprep(password), saltBytes, sv.iteration);
		const clientKey = await crypto.hmacSha256(saltedPassword, "Client Key");
		const storedKey = await crypto.sha256(clientKey);
		const clientSignature = await crypto.hmacSha256(storedKey, authMessage);
		const clientProof = xorBuffers(Buffer.from(clientKey), Buffer.from(clientSignature)).toString("base64");
		const serverKey = await crypto.hmacSha256(saltedPassword, "Server Key");
		const serverSignatureBytes = await crypto.hmacSha256(serverKey, authMessage);
		session.message = "SASLResponse";
		session.serverSignature = Buffer.from(serverSignatureBytes).toString("base64");
		session.response = clientFinalMessageWithoutProof + ",p=" + clientProof;
	}
	function finalizeSession(session, serverData) {
		if (session.message !== "SASLResponse") throw new Error("SASL: Last message was not SASLResponse");
		if (typeof serverData !== "string") throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: serverData must be a string");
		const { serverSignature } = parseServerFinalMessage(serverData);
		if (serverSignature !== session.serverSignature) throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature does not match");
	}
	/**
	* printable       = %x21-2B / %x2D-7E
	*                   ;; Printable ASCII except ",".
	*                   ;; Note that any "printable" is also
	*                   ;; a valid "value".
	*/
	function isPrintableChars(text) {
		if (typeof text !== "string") throw new TypeError("SASL: text must be a string");
		return text.split("").map((_, i) => text.charCodeAt(i)).every((c) => c >= 33 && c <= 43 || c >= 45 && c <= 126);
	}
	/**
	* base64-char     = ALPHA / DIGIT / "/" / "+"
	*
	* base64-4        = 4base64-char
	*
	* base64-3        = 3base64-char "="
	*
	* base64-2        = 2base64-char "=="
	*
	* base64          = *base64-4 [base64-3 / base64-2]
	*/
	function isBase64(text) {
		return /^(?:[a-zA-Z0-9+/]{4})*(?:[a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?$/.test(text);
	}
	function parseAttributePairs(text) {
		if (typeof text !== "string") throw new TypeError("SASL: attribute pairs text must be a string");
		return new Map(text.split(",").map((attrValue) => {
			if (!/^.=/.test(attrValue)) throw new Error("SASL: Invalid attribute pair entry");
			return [attrValue[0], attrValue.substring(2)];
		}));
	}
	function parseServerFirstMessage(data) {
		const attrPairs = parseAttributePairs(data);
		const nonce = attrPairs.get("r");
		if (!nonce) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce missing");
		else if (!isPrintableChars(nonce)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce must only contain printable characters");
		const salt = attrPairs.get("s");
		if (!salt) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: salt missing");
		else if (!isBase64(salt)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: salt must be base64");
		const iterationText = attrPairs.get("i");
		if (!iterationText) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration missing");
		else if (!/^[1-9][0-9]*$/.test(iterationText)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: invalid iteration count");
		return {
			nonce,
			salt,
			iteration: parseInt(iterationText, 10)
		};
	}
	function parseServerFinalMessage(serverData) {
		const attrPairs = parseAttributePairs(serverData);
		const error = attrPairs.get("e");
		const serverSignature = attrPairs.get("v");
		if (error) throw new Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server returned error: "${error}"`);
		if (!serverSignature) throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature is missing");
		else if (!isBase64(serverSignature)) throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature must be base64");
		return { serverSignature };
	}
	function xorBuffers(a, b) {
		if (!Buffer.isBuffer(a)) throw new TypeError("first argument must be a Buffer");
		if (!Buffer.isBuffer(b)) throw new TypeError("second argument must be a Buffer");
		if (a.length !== b.length) throw new Error("Buffer lengths must match");
		if (a.length === 0) throw new Error("Buffers cannot be empty");
		return Buffer.from(a.map((_, i) => a[i] ^ b[i]));
	}
	module.exports = {
		startSession,
		continueSession,
		finalizeSession,
		DEFAULT_MAX_SCRAM_ITERATIONS
	};
}));
// node_modules/pg/lib/type-overrides.js
var require_type_overrides = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const types = require_pg_types();
	function TypeOverrides(userTypes) {
		this._types = userTypes || types;
		this.text = {};
		this.binary = {};
	}
	TypeOverrides.prototype.getOverrides = function(format) {
		switch (format) {
			case "text": return this.text;
			case "binary": return this.binary;
			default: return {};
		}
	};
	TypeOverrides.prototype.setTypeParser = function(oid, format, parseFn) {
		if (typeof format === "function") {
			parseFn = format;
			format = "text";
		}
		this.getOverrides(format)[oid] = parseFn;
	};
	TypeOverrides.prototype.getTypeParser = function(oid, format) {
		format = format || "text";
		return this.getOverrides(format)[oid] || this._types.getTypeParser(oid, format);
	};
	module.exports = TypeOverrides;
}));
// node_modules/pg-connection-string/index.js
var require_pg_connection_string = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function parse(str, options = {}) {
		if (str.charAt(0) === "/") {
			const config = str.split(" ");
			return {
				host: config[0],
				database: config[1]
			};
		}
		const config = Object.create(null);
		let result;
		let dummyHost = false;
		if (/ |%[^a-f0-9]|%[a-f0-9][^a-f0-9]/i.test(str)) str = encodeURI(str).replace(/%25(\d\d)/g, "%$1");
		try {
			try {
				result = new URL(str, "postgres://base");
			} catch (e) {
				result = new URL(str.replace("@/", "@___DUMMY___/"), "postgres://base");
				dummyHost = true;
			}
		} catch (err) {
			err.input && (err.input = "*****REDACTED*****");
			throw err;
		}
		for (const entry of result.searchParams.entries()) config[entry[0]] = entry[1];
		config.user = config.user || decodeURIComponent(result.username);
		config.password = config.password || decodeURIComponent(result.password);
		if (result.protocol == "socket:") {
			config.host = decodeURI(result.pathname);
			config.database = result.searchParams.get("db");
			config.client_encoding = result.searchParams.get("encoding");
			return config;
		}
		const hostname = (dummyHost ? "" : result.hostname).replace(/^\[(.+)\]$/, "$1");
		if (!config.host) config.host = decodeURIComponent(hostname);
		else if (hostname && /^%2f/i.test(hostname)) result.pathname = hostname + result.pathname;
		if (!config.port) config.port = result.port;
		const pathname = result.pathname.slice(1) || null;
		config.database = pathname ? decodeURI(pathname) : null;
		if (config.ssl === "true" || config.ssl === "1") config.ssl = true;
		if (config.ssl === "0") config.ssl = false;
		if (config.sslcert || config.sslkey || config.sslrootcert || config.sslmode) config.ssl = {};
		if (config.sslnegotiation === "direct" && config.ssl === void 0) config.ssl = true;
		const fs = config.sslcert || config.sslkey || config.sslrootcert ? __require("fs") : null;
		if (config.sslcert) config.ssl.cert = fs.readFileSync(config.sslcert).toString();
		if (config.sslkey) config.ssl.key = fs.readFileSync(config.sslkey).toString();
		if (config.sslrootcert) config.ssl.ca = fs.readFileSync(config.sslrootcert).toString();
		if (options.useLibpqCompat && config.uselibpqcompat) throw new Error("Both useLibpqCompat and uselibpqcompat are set. Please use only one of them.");
		if (config.uselibpqcompat === "true" || options.useLibpqCompat) switch (config.sslmode) {
			case "disable":
				config.ssl = false;
				break;
			case "prefer":
				config.ssl.rejectUnauthorized = false;
				break;
			case "require":
				if (config.sslrootcert) config.ssl.checkServerIdentity = function() {};
				else config.ssl.rejectUnauthorized = false;
				break;
			case "verify-ca":
				if (!config.ssl.ca) throw new Error("SECURITY WARNING: Using sslmode=verify-ca requires specifying a CA with sslrootcert. If a public CA is used, verify-ca allows connections to a server that somebody else may have registered with the CA, making you vulnerable to Man-in-the-Middle attacks. Either specify a custom CA certificate with sslrootcert parameter or use sslmode=verify-full for proper security.");
				config.ssl.checkServerIdentity = function() {};
		}
		else switch (config.sslmode) {
			case "disable":
				config.ssl = false;
				break;
			case "prefer":
			case "require":
			case "verify-ca":
			case "verify-full":
				if (config.sslmode !== "verify-full") deprecatedSslModeWarning(config.sslmode);
				break;
			case "no-verify": config.ssl.rejectUnauthorized = false;
		}
		return config;
	}
	function toConnectionOptions(sslConfig) {
		return Object.entries(sslConfig).reduce((c, [key, value]) => {
			if (value !== void 0 && value !== null) c[key] = value;
			return c;
		}, Object.create(null));
	}
	function toClientConfig(config) {
		return Object.entries(config).reduce((c, [key, value]) => {
			if (key === "ssl") {
				const sslConfig = value;
				if (typeof sslConfig === "boolean") c[key] = sslConfig;
				if (typeof sslConfig === "object") c[key] = toConnectionOptions(sslConfig);
			} else if (value !== void 0 && value !== null) {
				if (key === "port") {
					if (value !== "") {
						const v = parseInt(value, 10);
						if (isNaN(v)) throw new Error(`Invalid ${key}: ${value}`);
						c[key] = v;
					}
				} else c[key] = value;
			}
			return c;
		}, Object.create(null));
	}
	function parseIntoClientConfig(str) {
		return toClientConfig(parse(str));
	}
	function deprecatedSslModeWarning(sslmode) {
		if (!deprecatedSslModeWarning.warned && typeof process !== "undefined" && process.emitWarning) {
			deprecatedSslModeWarning.warned = true;
			process.emitWarning(`SECURITY WARNING: The SSL modes 'prefer', 'require', and 'verify-ca' are treated as aliases for 'verify-full'.
In the next major version (pg-connection-string v3.0.0 and pg v9.0.0), these modes will adopt standard libpq semantics, which have weaker security guarantees.

To prepare for this change:
- If you want the current behavior, explicitly use 'sslmode=verify-full'
- If you want libpq compatibility now, use 'uselibpqcompat=true&sslmode=${sslmode}'

See https://www.postgresql.org/docs/current/libpq-ssl.html for libpq SSL mode definitions.`);
		}
	}
	module.exports = parse;
	parse.parse = parse;
	parse.toClientConfig = toClientConfig;
	parse.parseIntoClientConfig = parseIntoClientConfig;
}));
// node_modules/pg/lib/connection-parameters.js
var require_connection_parameters = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const dns = __require("dns");
	const defaults = require_defaults();
	const parse = require_pg_connection_string().parse;
	const val = function(key, config, envVar) {
		if (config[key]) return config[key];
		if (envVar === void 0) envVar = process.env["PG" + key.toUpperCase()];
		else if (envVar === false) {} else envVar = process.env[envVar];
		return envVar || defaults[key];
	};
	const readSSLConfigFromEnvironment = function() {
		switch (process.env.PGSSLMODE) {
			case "disable": return false;
			case "prefer":
			case "require":
			case "verify-ca":
			case "verify-full": return true;
			case "no-verify": return { rejectUnauthorized: false };
		}
		return defaults.ssl;
	};
	const quoteParamValue = function(value) {
		return "'" + ("" + value).replace(/\\/g, "\\\\").replace(/'/g, "\\'") + "'";
	};
	const add = function(params, config, paramName) {
		const value = config[paramName];
		if (value !== void 0 && value !== null) params.push(paramName + "=" + quoteParamValue(value));
	};
	var ConnectionParameters = class {
		constructor(config) {
			config = typeof config === "string" ? parse(config) : config || {};
			if (config.connectionString) config = Object.assign({}, config, parse(config.connectionString));
			this.user = val("user", config);
			this.database = val("database", config);
			if (this.database === void 0) this.database = this.user;
			this.port = parseInt(val("port", config), 10);
			this.host = val("host", config);
			Object.defineProperty(this, "password", {
				configurable: true,
				enumerable: false,
				writable: true,
				value: val("password", config)
			});
			this.binary = val("binary", config);
			this.options = val("options", config);
			this.ssl = typeof config.ssl === "undefined" ? readSSLConfigFromEnvironment() : config.ssl;
			if (typeof this.ssl === "string") {
				if (this.ssl === "true") this.ssl = true;
			}
			if (this.ssl === "no-verify") this.ssl = { rejectUnauthorized: false };
			if (this.ssl && this.ssl.key) Object.defineProperty(this.ssl, "key", { enumerable: false });
			this.sslnegotiation = val("sslnegotiation", config, "PGSSLNEGOTIATION");
			if (this.sslnegotiation !== void 0 && this.sslnegotiation !== "postgres" && this.sslnegotiation !== "direct") throw new Error(`Invalid sslnegotiation value: "${this.sslnegotiation}". Valid values are "postgres" and "direct".`);
			if (this.sslnegotiation === "direct" && !this.ssl) throw new Error("sslnegotiation=direct requires SSL to be enabled");
			this.client_encoding = val("client_encoding", config);
			this.replication = val("replication", config);
			this.isDomainSocket = !(this.host || "").indexOf("/");
			this.application_name = val("application_name", config, "PGAPPNAME");
			this.fallback_application_name = val("fallback_application_name", config, false);
			this.statement_timeout = val("statement_timeout", config, false);
			this.lock_timeout = val("lock_timeout", config, false);
			this.idle_in_transaction_session_timeout = val("idle_in_transaction_session_timeout", config, false);
			this.query_timeout = val("query_timeout", config, false);
			if (config.connectionTimeoutMillis === void 0) this.connect_timeout = process.env.PGCONNECT_TIMEOUT || 0;
			else this.connect_timeout = Math.floor(config.connectionTimeoutMillis / 1e3);
			if (config.keepAlive === false) this.keepalives = 0;
			else if (config.keepAlive === true) this.keepalives = 1;
			if (typeof config.keepAliveInitialDelayMillis === "number") this.keepalives_idle = Math.floor(config.keepAliveInitialDelayMillis / 1e3);
		}
		getLibpqConnectionString(cb) {
			const params = [];
			add(params, this, "user");
			add(params, this, "password");
			add(params, this, "port");
			add(params, this, "application_name");
			add(params, this, "fallback_application_name");
			add(params, this, "connect_timeout");
			add(params, this, "options");
			const ssl = typeof this.ssl === "object" ? this.ssl : this.ssl ? { sslmode: this.ssl } : {};
			add(params, ssl, "sslmode");
			add(params, ssl, "sslca");
			add(params, ssl, "sslkey");
			add(params, ssl, "sslcert");
			add(params, ssl, "sslrootcert");
			add(params, this, "sslnegotiation");
			if (this.database) params.push("dbname=" + quoteParamValue(this.database));
			if (this.replication) params.push("replication=" + quoteParamValue(this.replication));
			if (this.host) params.push("host=" + quoteParamValue(this.host));
			if (this.isDomainSocket) return cb(null, params.join(" "));
			if (this.client_encoding) params.push("client_encoding=" + quoteParamValue(this.client_encoding));
			dns.lookup(this.host, function(err, address) {
				if (err) return cb(err, null);
				params.push("hostaddr=" + quoteParamValue(address));
				return cb(null, params.join(" "));
			});
		}
	};
	module.exports = ConnectionParameters;
}));
// node_modules/pg/lib/result.js
var require_result = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const types = require_pg_types();
	const matchRegexp = /^([A-Za-z]+)(?: (\d+))?(?: (\d+))?/;
	var Result = class {
		constructor(rowMode, types) {
			this.command = null;
			this.rowCount = null;
			this.oid = null;
			this.rows = [];
			this.fields = [];
			this._parsers = void 0;
			this._types = types;
			this.RowCtor = null;
			this.rowAsArray = rowMode === "array";
			if (this.rowAsArray) this.parseRow = this._parseRowAsArray;
			this._prebuiltEmptyResultObject = null;
		}
		addCommandComplete(msg) {
			let match;
			if (msg.text) match = matchRegexp.exec(msg.text);
			else match = matchRegexp.exec(msg.command);
			if (match) {
				this.command = match[1];
				if (match[3]) {
					this.oid = parseInt(match[2], 10);
					this.rowCount = parseInt(match[3], 10);
				} else if (match[2]) this.rowCount = parseInt(match[2], 10);
			}
		}
		_parseRowAsArray(rowData) {
			const row = new Array(rowData.length);
			for (let i = 0, len = rowData.length; i < len; i++) {
				const rawValue = rowData[i];
				if (rawValue !== null) row[i] = this._parsers[i](rawValue);
				else row[i] = null;
			}
			return row;
		}
		parseRow(rowData) {
			const row = { ...this._prebuiltEmptyResultObject };
			for (let i = 0, len = rowData.length; i < len; i++) {
				const rawValue = rowData[i];
				const field = this.fields[i].name;
				if (rawValue !== null) {
					const v = this.fields[i].format === "binary" ? Buffer.from(rawValue) : rawValue;
					row[field] = this._parsers[i](v);
				} else row[field] = null;
			}
			return row;
		}
		addRow(row) {
			this.rows.push(row);
		}
		addFields(fieldDescriptions) {
			this.fields = fieldDescriptions;
			if (this.fields.length) this._parsers = new Array(fieldDescriptions.length);
			const row = Object.create(null);
			for (let i = 0; i < fieldDescriptions.length; i++) {
				const desc = fieldDescriptions[i];
				row[desc.name] = null;
				if (this._types) this._parsers[i] = this._types.getTypeParser(desc.dataTypeID, desc.format || "text");
				else this._parsers[i] = types.getTypeParser(desc.dataTypeID, desc.format || "text");
			}
			this._prebuiltEmptyResultObject = { ...row };
		}
	};
	module.exports = Result;
}));
// node_modules/pg/lib/query.js
var require_query$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { EventEmitter } = __require("events");
	const Result = require_result();
	const utils = require_utils$1();
	var Query = class extends EventEmitter {
		constructor(config, values, callback) {
			super();
			config = utils.normalizeQueryConfig(config, values, callback);
			this.text = config.text;
			this.values = config.values;
			this.rows = config.rows;
			this.types = config.types;
			this.name = config.name;
			this.queryMode = config.queryMode;
			this.binary = config.binary;
			this.portal = config.portal || "";
			this.callback = config.callback;
			this._rowMode = config.rowMode;
			if (process.domain && config.callback) this.callback = process.domain.bind(config.callback);
			this._result = new Result(this._rowMode, this.types);
			this._results = this._result;
			this._canceledDueToError = false;
		}
		requiresPreparation() {
			if (this.queryMode === "extended") return true;
			if (this.name) return true;
			if (this.rows) return true;
			if (!this.text) return false;
			if (!this.values) return false;
			return this.values.length > 0;
		}
		_checkForMultirow() {
			if (this._result.command) {
				if (!Array.isArray(this._results)) this._results = [this._result];
				this._result = new Result(this._rowMode, this._result._types);
				this._results.push(this._result);
			}
		}
		handleRowDescription(msg) {
			this._checkForMultirow();
			this._result.addFields(msg.fields);
			this._accumulateRows = this.callback || !this.listeners("row").length;
		}
		handleDataRow(msg) {
			let row;
			if (this._canceledDueToError) return;
			try {
				row = this._result.parseRow(msg.fields);
			} catch (err) {
				this._canceledDueToError = err;
				return;
			}
			this.emit("row", row, this._result);
			if (this._accumulateRows) this._result.addRow(row);
		}
		handleCommandComplete(msg, connection) {
			this._checkForMultirow();
			this._result.addCommandComplete(msg);
			if (this.rows) connection.sync();
		}
		handleEmptyQuery(connection) {
			if (this.rows) connection.sync();
		}
		handleError(err, connection) {
			if (this._canceledDueToError) {
				err = this._canceledDueToError;
				this._canceledDueToError = false;
			}
			if (this.callback) return this.callback(err);
			this.emit("error", err);
		}
		handleReadyForQuery(con) {
			if (this._canceledDueToError) return this.handleError(this._canceledDueToError, con);
			if (this.callback) try {
				this.callback(null, this._results);
			} catch (err) {
				process.nextTick(() => {
					throw err;
				});
			}
			this.emit("end", this._results);
		}
		submit(connection) {
			if (typeof this.text !== "string" && typeof this.name !== "string") return /* @__PURE__ */ new Error("A query must have either text or a name. Supplying neither is unsupported.");
			const previous = connection.parsedStatements[this.name] || connection.submittedNamedStatements[this.name];
			if (this.text && previous && this.text !== previous) return /* @__PURE__ */ new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);
			if (this.values && !Array.isArray(this.values)) return /* @__PURE__ */ new Error("Query values must be an array");
			if (this.requiresPreparation()) {
				connection.stream.cork && connection.stream.cork();
				try {
					this.prepare(connection);
				} finally {
					connection.stream.uncork && connection.stream.uncork();
				}
			} else connection.query(this.text);
			return null;
		}
		hasBeenParsed(connection) {
			return this.name && (connection.parsedStatements[this.name] !== void 0 || connection.submittedNamedStatements[this.name] !== void 0);
		}
		handlePortalSuspended(connection) {
			this._getRows(connection, this.rows);
		}
		_getRows(connection, rows) {
			connection.execute({
				portal: this.portal,
				rows
			});
			if (!rows) connection.sync();
			else connection.flush();
		}
		prepare(connection) {
			if (!this.hasBeenParsed(connection)) {
				connection.parse({
					text: this.text,
					name: this.name,
					types: this.types
				});
				if (this.name) connection.submittedNamedStatements[this.name] = this.text;
			}
			try {
				connection.bind({
					portal: this.portal,
					statement: this.name,
					values: this.values,
					binary: this.binary,
					valueMapper: utils.prepareValue
				});
			} catch (err) {
				connection.close({
					type: "S",
					name: this.name
				});
				connection.sync();
				this.handleError(err, connection);
				return;
			}
			connection.describe({
				type: "P",
				name: this.portal || ""
			});
			this._getRows(connection, this.rows);
		}
		handleCopyInResponse(connection) {
			connection.sendCopyFail("No source stream defined");
		}
		handleCopyData(msg, connection) {}
	};
	module.exports = Query;
}));
// node_modules/pg-protocol/dist/messages.js
var require_messages = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NoticeMessage = exports.DataRowMessage = exports.CommandCompleteMessage = exports.ReadyForQueryMessage = exports.NotificationResponseMessage = exports.BackendKeyDataMessage = exports.AuthenticationMD5Password = exports.ParameterStatusMessage = exports.ParameterDescriptionMessage = exports.RowDescriptionMessage = exports.Field = exports.CopyResponse = exports.CopyDataMessage = exports.DatabaseError = exports.copyDone = exports.emptyQuery = exports.replicationStart = exports.portalSuspended = exports.noData = exports.closeComplete = exports.bindComplete = exports.parseComplete = void 0;
	exports.parseComplete = {
		name: "parseComplete",
		length: 5
	};
	exports.bindComplete = {
		name: "bindComplete",
		length: 5
	};
	exports.closeComplete = {
		name: "closeComplete",
		length: 5
	};
	exports.noData = {
		name: "noData",
		length: 5
	};
	exports.portalSuspended = {
		name: "portalSuspended",
		length: 5
	};
	exports.replicationStart = {
		name: "replicationStart",
		length: 4
	};
	exports.emptyQuery = {
		name: "emptyQuery",
		length: 4
	};
	exports.copyDone = {
		name: "copyDone",
		length: 4
	};
	var DatabaseError = class extends Error {
		constructor(message, length, name) {
			super(message);
			this.length = length;
			this.name = name;
		}
	};
	exports.DatabaseError = DatabaseError;
	var CopyDataMessage = class {
		constructor(length, chunk) {
			this.length = length;
			this.chunk = chunk;
			this.name = "copyData";
		}
	};
	exports.CopyDataMessage = CopyDataMessage;
	var CopyResponse = class {
		constructor(length, name, binary, columnCount) {
			this.length = length;
			this.name = name;
			this.binary = binary;
			this.columnTypes = new Array(columnCount);
		}
	};
	exports.CopyResponse = CopyResponse;
	var Field = class {
		constructor(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, format) {
			this.name = name;
			this.tableID = tableID;
			this.columnID = columnID;
			this.dataTypeID = dataTypeID;
			this.dataTypeSize = dataTypeSize;
			this.dataTypeModifier = dataTypeModifier;
			this.format = format;
		}
	};
	exports.Field = Field;
	var RowDescriptionMessage = class {
		constructor(length, fieldCount) {
			this.length = length;
			this.fieldCount = fieldCount;
			this.name = "rowDescription";
			this.fields = new Array(this.fieldCount);
		}
	};
	exports.RowDescriptionMessage = RowDescriptionMessage;
	var ParameterDescriptionMessage = class {
		constructor(length, parameterCount) {
			this.length = length;
			this.parameterCount = parameterCount;
			this.name = "parameterDescription";
			this.dataTypeIDs = new Array(this.parameterCount);
		}
	};
	exports.ParameterDescriptionMessage = ParameterDescriptionMessage;
	var ParameterStatusMessage = class {
		constructor(length, parameterName, parameterValue) {
			this.length = length;
			this.parameterName = parameterName;
			this.parameterValue = parameterValue;
			this.name = "parameterStatus";
		}
	};
	exports.ParameterStatusMessage = ParameterStatusMessage;
	var AuthenticationMD5Password = class {
		constructor(length, salt) {
			this.length = length;
			this.salt = salt;
			this.name = "authenticationMD5Password";
		}
	};
	exports.AuthenticationMD5Password = AuthenticationMD5Password;
	var BackendKeyDataMessage = class {
		constructor(length, processID, secretKey) {
			this.length = length;
			this.processID = processID;
			this.secretKey = secretKey;
			this.name = "backendKeyData";
		}
	};
	exports.BackendKeyDataMessage = BackendKeyDataMessage;
	var NotificationResponseMessage = class {
		constructor(length, processId, channel, payload) {
			this.length = length;
			this.processId = processId;
			this.channel = channel;
			this.payload = payload;
			this.name = "notification";
		}
	};
	exports.NotificationResponseMessage = NotificationResponseMessage;
	var ReadyForQueryMessage = class {
		constructor(length, status) {
			this.length = length;
			this.status = status;
			this.name = "readyForQuery";
		}
	};
	exports.ReadyForQueryMessage = ReadyForQueryMessage;
	var CommandCompleteMessage = class {
		constructor(length, text) {
			this.length = length;
			this.text = text;
			this.name = "commandComplete";
		}
	};
	exports.CommandCompleteMessage = CommandCompleteMessage;
	var DataRowMessage = class {
		constructor(length, fields) {
			this.length = length;
			this.fields = fields;
			this.name = "dataRow";
			this.fieldCount = fields.length;
		}
	};
	exports.DataRowMessage = DataRowMessage;
	var NoticeMessage = class {
		constructor(length, message) {
			this.length = length;
			this.message = message;
			this.name = "notice";
		}
	};
	exports.NoticeMessage = NoticeMessage;
}));
// node_modules/pg-protocol/dist/buffer-writer.js
var require_buffer_writer = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Writer = void 0;
	var Writer = class {
		constructor(size = 256) {
			this.size = size;
			this.offset = 5;
			this.headerPosition = 0;
			this.buffer = Buffer.allocUnsafe(size);
		}
		ensure(size) {
			if (this.buffer.length - this.offset < size) {
				const oldBuffer = this.buffer;
				const newSize = oldBuffer.length + (oldBuffer.length >> 1) + size;
				this.buffer = Buffer.allocUnsafe(newSize);
				oldBuffer.copy(this.buffer, 0, 0, this.offset);
			}
		}
		addInt32(num) {
			this.ensure(4);
			this.buffer[this.offset++] = num >>> 24 & 255;
			this.buffer[this.offset++] = num >>> 16 & 255;
			this.buffer[this.offset++] = num >>> 8 & 255;
			this.buffer[this.offset++] = num >>> 0 & 255;
			return this;
		}
		addInt16(num) {
			this.ensure(2);
			this.buffer[this.offset++] = num >>> 8 & 255;
			this.buffer[this.offset++] = num >>> 0 & 255;
			return this;
		}
		addCString(string) {
			if (!string) this.ensure(1);
			else {
				const len = Buffer.byteLength(string);
				this.ensure(len + 1);
				this.buffer.write(string, this.offset, "utf-8");
				this.offset += len;
			}
			this.buffer[this.offset++] = 0;
			return this;
		}
		addString(string = "") {
			const len = Buffer.byteLength(string);
			this.ensure(len);
			this.buffer.write(string, this.offset);
			this.offset += len;
			return this;
		}
		addInt32PrefixedString(string) {
			const len = Buffer.byteLength(string);
			this.ensure(4 + len);
			const buffer = this.buffer;
			let offset = this.offset;
			buffer[offset++] = len >>> 24 & 255;
			buffer[offset++] = len >>> 16 & 255;
			buffer[offset++] = len >>> 8 & 255;
			buffer[offset++] = len >>> 0 & 255;
			buffer.write(string, offset, "utf-8");
			this.offset = offset + len;
			return this;
		}
		add(otherBuffer) {
			this.ensure(otherBuffer.length);
			otherBuffer.copy(this.buffer, this.offset);
			this.offset += otherBuffer.length;
			return this;
		}
		/**
		* Appends an uninitialized block of {@link size} bytes to the buffer and returns its offset.
		*/
		reserveUnsafe(size) {
			const offset = this.offset;
			this.ensure(size);
			this.offset += size;
			return offset;
		}
		join(code) {
			if (code) {
				this.buffer[this.headerPosition] = code;
				const length = this.offset - (this.headerPosition + 1);
				this.buffer.writeInt32BE(length, this.headerPosition + 1);
			}
			return this.buffer.slice(code ? 0 : 5, this.offset);
		}
		flush(code) {
			const result = this.join(code);
			this.offset = 5;
			this.headerPosition = 0;
			this.buffer = Buffer.allocUnsafe(this.size);
			return result;
		}
		clear() {
			this.offset = 5;
			this.headerPosition = 0;
		}
	};
	exports.Writer = Writer;
}));
// node_modules/pg-protocol/dist/serializer.js
var require_serializer = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.serialize = void 0;
	const buffer_writer_1 = require_buffer_writer();
	const writer = new buffer_writer_1.Writer();
	const startup = (opts) => {
		writer.addInt16(3).addInt16(0);
		for (const key of Object.keys(opts)) writer.addCString(key).addCString(opts[key]);
		writer.addCString("client_encoding").addCString("UTF8");
		const bodyBuffer = writer.addCString("").flush();
		const length = bodyBuffer.length + 4;
		return new buffer_writer_1.Writer().addInt32(length).add(bodyBuffer).flush();
	};
	const requestSsl = () => {
		const response = Buffer.allocUnsafe(8);
		response.writeInt32BE(8, 0);
		response.writeInt32BE(80877103, 4);
		return response;
	};
	const password = (password) => {
		return writer.addCString(password).flush(112);
	};
	const sendSASLInitialResponseMessage = function(mechanism, initialResponse) {
		writer.addCString(mechanism).addInt32PrefixedString(initialResponse);
		return writer.flush(112);
	};
	const sendSCRAMClientFinalMessage = function(additionalData) {
		return writer.addString(additionalData).flush(112);
	};
	const query = (text) => {
		return writer.addCString(text).flush(81);
	};
	const emptyArray = [];
	const parse = (query) => {
		const name = query.name || "";
		if (name.length > 63) {
			console.error("Warning! Postgres only supports 63 characters for query names.");
			console.error("You supplied %s (%s)", name, name.length);
			console.error("This can cause conflicts and silent errors executing queries");
		}
		const types = query.types || emptyArray;
		const len = types.length;
		const buffer = writer.addCString(name).addCString(query.text).addInt16(len);
		for (let i = 0; i < len; i++) buffer.addInt32(types[i]);
		return writer.flush(80);
	};
	const writeValues = function(values, valueMapper, formatsOffset) {
		const len = values.length;
		for (let i = 0; i < len; i++) {
			const mappedVal = valueMapper ? valueMapper(values[i], i) : values[i];
			let formatByte = 0;
			if (mappedVal == null) writer.addInt32(-1);
			else if (mappedVal instanceof Buffer) {
				formatByte = 1;
				writer.addInt32(mappedVal.length);
				writer.add(mappedVal);
			} else writer.addInt32PrefixedString(mappedVal);
			const buf = writer.buffer;
			buf[formatsOffset++] = 0;
			buf[formatsOffset++] = formatByte;
		}
	};
	const bind = (config = {}) => {
		const portal = config.portal || "";
		const statement = config.statement || "";
		const binary = config.binary || false;
		const values = config.values || emptyArray;
		const len = values.length;
		writer.addCString(portal).addCString(statement);
		writer.addInt16(len);
		const formatsOffset = writer.reserveUnsafe(len * 2);
		writer.addInt16(len);
		try {
			writeValues(values, config.valueMapper, formatsOffset);
		} catch (err) {
			writer.clear();
			throw err;
		}
		writer.addInt16(1);
		writer.addInt16(binary ? 1 : 0);
		return writer.flush(66);
	};
	const emptyExecute = Buffer.from([
		69,
		0,
		0,
		0,
		9,
		0,
		0,
		0,
		0,
		0
	]);
	const execute = (config) => {
		if (!config || !config.portal && !config.rows) return emptyExecute;
		const portal = config.portal || "";
		const rows = config.rows || 0;
		const portalLength = Buffer.byteLength(portal);
		const len = 4 + portalLength + 1 + 4;
		const buff = Buffer.allocUnsafe(1 + len);
		buff[0] = 69;
		buff.writeInt32BE(len, 1);
		buff.write(portal, 5, "utf-8");
		buff[portalLength + 5] = 0;
		buff.writeUInt32BE(rows, buff.length - 4);
		return buff;
	};
	const cancel = (processID, secretKey) => {
		const buffer = Buffer.allocUnsafe(16);
		buffer.writeInt32BE(16, 0);
		buffer.writeInt16BE(1234, 4);
		buffer.writeInt16BE(5678, 6);
		buffer.writeInt32BE(processID, 8);
		buffer.writeInt32BE(secretKey, 12);
		return buffer;
	};
	const cstringMessage = (code, string) => {
		const len = 4 + Buffer.byteLength(string) + 1;
		const buffer = Buffer.allocUnsafe(1 + len);
		buffer[0] = code;
		buffer.writeInt32BE(len, 1);
		buffer.write(string, 5, "utf-8");
		buffer[len] = 0;
		return buffer;
	};
	const emptyDescribePortal = writer.addCString("P").flush(68);
	const emptyDescribeStatement = writer.addCString("S").flush(68);
	const describe = (msg) => {
		return msg.name ? cstringMessage(68, `${msg.type}${msg.name || ""}`) : msg.type === "P" ? emptyDescribePortal : emptyDescribeStatement;
	};
	const close = (msg) => {
		const text = `${msg.type}${msg.name || ""}`;
		return cstringMessage(67, text);
	};
	const copyData = (chunk) => {
		return writer.add(chunk).flush(100);
	};
	const copyFail = (message) => {
		return cstringMessage(102, message);
	};
	const codeOnlyBuffer = (code) => Buffer.from([
		code,
		0,
		0,
		0,
		4
	]);
	const flushBuffer = codeOnlyBuffer(72);
	const syncBuffer = codeOnlyBuffer(83);
	const endBuffer = codeOnlyBuffer(88);
	const copyDoneBuffer = codeOnlyBuffer(99);
	exports.serialize = {
		startup,
		password,
		requestSsl,
		sendSASLInitialResponseMessage,
		sendSCRAMClientFinalMessage,
		query,
		parse,
		bind,
		execute,
		describe,
		close,
		flush: () => flushBuffer,
		sync: () => syncBuffer,
		end: () => endBuffer,
		copyData,
		copyDone: () => copyDoneBuffer,
		copyFail,
		cancel
	};
}));
// node_modules/pg-protocol/dist/buffer-reader.js
var require_buffer_reader = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.BufferReader = void 0;
	var BufferReader = class {
		constructor(offset = 0) {
			this.offset = offset;
			this.buffer = Buffer.allocUnsafe(0);
			this.encoding = "utf-8";
		}
		setBuffer(offset, buffer) {
			this.offset = offset;
			this.buffer = buffer;
		}
		int16() {
			const result = this.buffer.readInt16BE(this.offset);
			this.offset += 2;
			return result;
		}
		byte() {
			const result = this.buffer[this.offset];
			this.offset++;
			return result;
		}
		int32() {
			const result = this.buffer.readInt32BE(this.offset);
			this.offset += 4;
			return result;
		}
		uint32() {
			const result = this.buffer.readUInt32BE(this.offset);
			this.offset += 4;
			return result;
		}
		string(length) {
			const result = this.buffer.toString(this.encoding, this.offset, this.offset + length);
			this.offset += length;
			return result;
		}
		cstring() {
			const start = this.offset;
			let end = start;
			while (this.buffer[end++]);
			this.offset = end;
			return this.buffer.toString(this.encoding, start, end - 1);
		}
		bytes(length) {
			const result = this.buffer.slice(this.offset, this.offset + length);
			this.offset += length;
			return result;
		}
	};
	exports.BufferReader = BufferReader;
}));
// node_modules/pg-protocol/dist/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Parser = void 0;
	const messages_1 = require_messages();
	const buffer_reader_1 = require_buffer_reader();
	const CODE_LENGTH = 1;
	const HEADER_LENGTH = 5;
	const LATEINIT_LENGTH = -1;
	const emptyBuffer = Buffer.allocUnsafe(0);
	var Parser = class {
		constructor(opts) {
			this.buffer = emptyBuffer;
			this.bufferLength = 0;
			this.bufferOffset = 0;
			this.reader = new buffer_reader_1.BufferReader();
			if ((opts === null || opts === void 0 ? void 0 : opts.mode) === "binary") throw new Error("Binary mode not supported yet");
			this.mode = (opts === null || opts === void 0 ? void 0 : opts.mode) || "text";
		}
		parse(buffer, callback) {
			this.mergeBuffer(buffer);
			const bufferFullLength = this.bufferOffset + this.bufferLength;
			let offset = this.bufferOffset;
			while (offset + HEADER_LENGTH <= bufferFullLength) {
				const code = this.buffer[offset];
				const length = this.buffer.readUInt32BE(offset + CODE_LENGTH);
				const fullMessageLength = CODE_LENGTH + length;
				if (fullMessageLength + offset <= bufferFullLength) {
					callback(this.handlePacket(offset + HEADER_LENGTH, code, length, this.buffer));
					offset += fullMessageLength;
				} else break;
			}
			if (offset === bufferFullLength) {
				this.buffer = emptyBuffer;
				this.bufferLength = 0;
				this.bufferOffset = 0;
			} else {
				this.bufferLength = bufferFullLength - offset;
				this.bufferOffset = offset;
			}
		}
		mergeBuffer(buffer) {
			if (this.bufferLength > 0) {
				const newLength = this.bufferLength + buffer.byteLength;
				if (newLength + this.bufferOffset > this.buffer.byteLength) {
					let newBuffer;
					if (newLength <= this.buffer.byteLength && this.bufferOffset >= this.bufferLength) newBuffer = this.buffer;
					else {
						let newBufferLength = this.buffer.byteLength * 2;
						while (newLength >= newBufferLength) newBufferLength *= 2;
						newBuffer = Buffer.allocUnsafe(newBufferLength);
					}
					this.buffer.copy(newBuffer, 0, this.bufferOffset, this.bufferOffset + this.bufferLength);
					this.buffer = newBuffer;
					this.bufferOffset = 0;
				}
				buffer.copy(this.buffer, this.bufferOffset + this.bufferLength);
				this.bufferLength = newLength;
			} else {
				this.buffer = buffer;
				this.bufferOffset = 0;
				this.bufferLength = buffer.byteLength;
			}
		}
		handlePacket(offset, code, length, bytes) {
			const { reader } = this;
			reader.setBuffer(offset, bytes);
			let message;
			switch (code) {
				case 50:
					message = messages_1.bindComplete;
					break;
				case 49:
					message = messages_1.parseComplete;
					break;
				case 51:
					message = messages_1.closeComplete;
					break;
				case 110:
					message = messages_1.noData;
					break;
				case 115:
					message = messages_1.portalSuspended;
					break;
				case 99:
					message = messages_1.copyDone;
					break;
				case 87:
					message = messages_1.replicationStart;
					break;
				case 73:
					message = messages_1.emptyQuery;
					break;
				case 68:
					message = parseDataRowMessage(reader);
					break;
				case 67:
					message = parseCommandCompleteMessage(reader);
					break;
				case 90:
					message = parseReadyForQueryMessage(reader);
					break;
				case 65:
					message = parseNotificationMessage(reader);
					break;
				case 82:
					message = parseAuthenticationResponse(reader, length);
					break;
				case 83:
					message = parseParameterStatusMessage(reader);
					break;
				case 75:
					message = parseBackendKeyData(reader);
					break;
				case 69:
					message = parseErrorMessage(reader, "error");
					break;
				case 78:
					message = parseErrorMessage(reader, "notice");
					break;
				case 84:
					message = parseRowDescriptionMessage(reader);
					break;
				case 116:
					message = parseParameterDescriptionMessage(reader);
					break;
				case 71:
					message = parseCopyInMessage(reader);
					break;
				case 72:
					message = parseCopyOutMessage(reader);
					break;
				case 100:
					message = parseCopyData(reader, length);
					break;
				default: return new messages_1.DatabaseError("received invalid response: " + code.toString(16), length, "error");
			}
			reader.setBuffer(0, emptyBuffer);
			message.length = length;
			return message;
		}
	};
	exports.Parser = Parser;
	const parseReadyForQueryMessage = (reader) => {
		const status = reader.string(1);
		return new messages_1.ReadyForQueryMessage(LATEINIT_LENGTH, status);
	};
	const parseCommandCompleteMessage = (reader) => {
		const text = reader.cstring();
		return new messages_1.CommandCompleteMessage(LATEINIT_LENGTH, text);
	};
	const parseCopyData = (reader, length) => {
		const chunk = reader.bytes(length - 4);
		return new messages_1.CopyDataMessage(LATEINIT_LENGTH, chunk);
	};
	const parseCopyInMessage = (reader) => parseCopyMessage(reader, "copyInResponse");
	const parseCopyOutMessage = (reader) => parseCopyMessage(reader, "copyOutResponse");
	const parseCopyMessage = (reader, messageName) => {
		const isBinary = reader.byte() !== 0;
		const columnCount = reader.int16();
		const message = new messages_1.CopyResponse(LATEINIT_LENGTH, messageName, isBinary, columnCount);
		for (let i = 0; i < columnCount; i++) message.columnTypes[i] = reader.int16();
		return message;
	};
	const parseNotificationMessage = (reader) => {
		const processId = reader.int32();
		const channel = reader.cstring();
		const payload = reader.cstring();
		return new messages_1.NotificationResponseMessage(LATEINIT_LENGTH, processId, channel, payload);
	};
	const parseRowDescriptionMessage = (reader) => {
		const fieldCount = reader.int16();
		const message = new messages_1.RowDescriptionMessage(LATEINIT_LENGTH, fieldCount);
		for (let i = 0; i < fieldCount; i++) message.fields[i] = parseField(reader);
		return message;
	};
	const parseField = (reader) => {
		const name = reader.cstring();
		const tableID = reader.uint32();
		const columnID = reader.int16();
		const dataTypeID = reader.uint32();
		const dataTypeSize = reader.int16();
		const dataTypeModifier = reader.int32();
		const mode = reader.int16() === 0 ? "text" : "binary";
		return new messages_1.Field(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, mode);
	};
	const parseParameterDescriptionMessage = (reader) => {
		const parameterCount = reader.int16();
		const message = new messages_1.ParameterDescriptionMessage(LATEINIT_LENGTH, parameterCount);
		for (let i = 0; i < parameterCount; i++) message.dataTypeIDs[i] = reader.uint32();
		return message;
	};
	const parseDataRowMessage = (reader) => {
		const fieldCount = reader.int16();
		const fields = new Array(fieldCount);
		for (let i = 0; i < fieldCount; i++) {
			const len = reader.int32();
			fields[i] = len === -1 ? null : reader.string(len);
		}
		return new messages_1.DataRowMessage(LATEINIT_LENGTH, fields);
	};
	const parseParameterStatusMessage = (reader) => {
		const name = reader.cstring();
		const value = reader.cstring();
		return new messages_1.ParameterStatusMessage(LATEINIT_LENGTH, name, value);
	};
	const parseBackendKeyData = (reader) => {
		const processID = reader.int32();
		const secretKey = reader.int32();
		return new messages_1.BackendKeyDataMessage(LATEINIT_LENGTH, processID, secretKey);
	};
	const parseAuthenticationResponse = (reader, length) => {
		const code = reader.int32();
		const message = {
			name: "authenticationOk",
			length
		};
		switch (code) {
			case 0: break;
			case 3:
				if (message.length === 8) message.name = "authenticationCleartextPassword";
				break;
			case 5:
				if (message.length === 12) {
					message.name = "authenticationMD5Password";
					const salt = reader.bytes(4);
					return new messages_1.AuthenticationMD5Password(LATEINIT_LENGTH, salt);
				}
				break;
			case 10:
				{
					message.name = "authenticationSASL";
					message.mechanisms = [];
					let mechanism;
					do {
						mechanism = reader.cstring();
						if (mechanism) message.mechanisms.push(mechanism);
					} while (mechanism);
				}
				break;
			case 11:
				message.name = "authenticationSASLContinue";
				message.data = reader.string(length - 8);
				break;
			case 12:
				message.name = "authenticationSASLFinal";
				message.data = reader.string(length - 8);
				break;
			default: throw new Error("Unknown authenticationOk message type " + code);
		}
		return message;
	};
	const parseErrorMessage = (reader, name) => {
		const fields = {};
		let fieldType = reader.string(1);
		while (fieldType !== "\0") {
			fields[fieldType] = reader.cstring();
			fieldType = reader.string(1);
		}
		const messageValue = fields.M;
		const message = name === "notice" ? new messages_1.NoticeMessage(LATEINIT_LENGTH, messageValue) : new messages_1.DatabaseError(messageValue, LATEINIT_LENGTH, name);
		message.severity = fields.S;
		message.code = fields.C;
		message.detail = fields.D;
		message.hint = fields.H;
		message.position = fields.P;
		message.internalPosition = fields.p;
		message.internalQuery = fields.q;
		message.where = fields.W;
		message.schema = fields.s;
		message.table = fields.t;
		message.column = fields.c;
		message.dataType = fields.d;
		message.constraint = fields.n;
		message.file = fields.F;
		message.line = fields.L;
		message.routine = fields.R;
		return message;
	};
}));
// node_modules/pg-protocol/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DatabaseError = exports.serialize = void 0;
	exports.parse = parse;
	const messages_1 = require_messages();
	Object.defineProperty(exports, "DatabaseError", {
		enumerable: true,
		get: function() {
			return messages_1.DatabaseError;
		}
	});
	const serializer_1 = require_serializer();
	Object.defineProperty(exports, "serialize", {
		enumerable: true,
		get: function() {
			return serializer_1.serialize;
		}
	});
	const parser_1 = require_parser();
	function parse(stream, callback) {
		const parser = new parser_1.Parser();
		stream.on("data", (buffer) => parser.parse(buffer, callback));
		return new Promise((resolve) => stream.on("end", () => resolve()));
	}
}));
// node_modules/pg-cloudflare/dist/empty.js
var require_empty = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = {};
}));
// node_modules/pg/lib/stream.js
var require_stream = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { getStream, getSecureStream } = getStreamFuncs();
	module.exports = {
		/**
		* Get a socket stream compatible with the current runtime environment.
		* @returns {Duplex}
		*/
		getStream,
		/**
		* Get a TLS secured socket, compatible with the current environment,
		* using the socket and other settings given in `options`.
		* @returns {Duplex}
		*/
		getSecureStream
	};
	/**
	* The stream functions that work in Node.js
	*/
	function getNodejsStreamFuncs() {
		function getStream(ssl) {
			return new (__require("net")).Socket();
		}
		function getSecureStream(options) {
			return __require("tls").connect(options);
		}
		return {
			getStream,
			getSecureStream
		};
	}
	/**
	* The stream functions that work in Cloudflare Workers
	*/
	function getCloudflareStreamFuncs() {
		function getStream(ssl) {
			const { CloudflareSocket } = require_empty();
			return new CloudflareSocket(ssl);
		}
		function getSecureStream(options) {
			options.socket.startTls(options);
			return options.socket;
		}
		return {
			getStream,
			getSecureStream
		};
	}
	/**
	* Are we running in a Cloudflare Worker?
	*
	* @returns true if the code is currently running inside a Cloudflare Worker.
	*/
	function isCloudflareRuntime() {
		if (typeof navigator === "object" && navigator !== null && typeof navigator.userAgent === "string") return navigator.userAgent === "Cloudflare-Workers";
		if (typeof Response === "function") {
			const resp = new Response(null, { cf: { thing: true } });
			if (typeof resp.cf === "object" && resp.cf !== null && resp.cf.thing) return true;
		}
		return false;
	}
	function getStreamFuncs() {
		if (isCloudflareRuntime()) return getCloudflareStreamFuncs();
		return getNodejsStreamFuncs();
	}
}));
// node_modules/pg/lib/connection.js
var require_connection = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const EventEmitter = __require("events").EventEmitter;
	const { parse, serialize } = require_dist();
	const stream = require_stream();
	const { getStream } = stream;
	const flushBuffer = serialize.flush();
	const syncBuffer = serialize.sync();
	const endBuffer = serialize.end();
	var Connection = class extends EventEmitter {
		constructor(config) {
			super();
			config = config || {};
			this.stream = config.stream || getStream(config.ssl);
			if (typeof this.stream === "function") this.stream = this.stream(config);
			this._keepAlive = config.keepAlive;
			this._keepAliveInitialDelayMillis = config.keepAliveInitialDelayMillis;
			this.parsedStatements = {};
			this.submittedNamedStatements = {};
			this.ssl = config.ssl || false;
			this.sslNegotiation = config.sslNegotiation || "postgres";
			this._ending = false;
			this._emitMessage = false;
			const self = this;
			this.on("newListener", function(eventName) {
				if (eventName === "message") self._emitMessage = true;
			});
		}
		connect(port, host) {
			const self = this;
			this._connecting = true;
			this.stream.setNoDelay(true);
			this.stream.connect(port, host);
			this.stream.once("connect", function() {
				if (self._keepAlive) self.stream.setKeepAlive(true, self._keepAliveInitialDelayMillis);
				self.emit("connect");
			});
			const reportStreamError = function(error) {
				if (self._ending && (error.code === "ECONNRESET" || error.code === "EPIPE")) return;
				self.emit("error", error);
			};
			this.stream.on("error", reportStreamError);
			this.stream.on("close", function() {
				self.emit("end");
			});
			if (!this.ssl) return this.attachListeners(this.stream);
			if (this.sslNegotiation === "direct") return this.stream.once("connect", function() {
				self.upgradeToSSL(host, reportStreamError);
			});
			this.stream.once("data", function(buffer) {
				switch (buffer.toString("utf8")) {
					case "S": break;
					case "N":
						self.stream.end();
						return self.emit("error", /* @__PURE__ */ new Error("The server does not support SSL connections"));
					default:
						self.stream.end();
						return self.emit("error", /* @__PURE__ */ new Error("There was an error establishing an SSL connection"));
				}
				self.upgradeToSSL(host, reportStreamError);
			});
		}
		upgradeToSSL(host, reportStreamError) {
			const self = this;
			const options = {
				socket: self.stream,
				host
			};
			if (self.ssl !== true) {
				Object.assign(options, self.ssl);
				if ("key" in self.ssl) options.key = self.ssl.key;
			}
			if (self.sslNegotiation === "direct") options.ALPNProtocols = ["postgresql"];
			const net = __require("net");
			if (net.isIP && net.isIP(host) === 0) options.servername = host;
			try {
				self.stream = stream.getSecureStream(options);
			} catch (err) {
				return self.emit("error", err);
			}
			self.attachListeners(self.stream);
			self.stream.on("error", reportStreamError);
			self.emit("sslconnect");
		}
		attachListeners(stream) {
			parse(stream, (msg) => {
				const eventName = msg.name === "error" ? "errorMessage" : msg.name;
				if (this._emitMessage) this.emit("message", msg);
				this.emit(eventName, msg);
			});
		}
		requestSsl() {
			this.stream.write(serialize.requestSsl());
		}
		startup(config) {
			this.stream.write(serialize.startup(config));
		}
		cancel(processID, secretKey) {
			this._send(serialize.cancel(processID, secretKey));
		}
		password(password) {
			this._send(serialize.password(password));
		}
		sendSASLInitialResponseMessage(mechanism, initialResponse) {
			this._send(serialize.sendSASLInitialResponseMessage(mechanism, initialResponse));
		}
		sendSCRAMClientFinalMessage(additionalData) {
			this._send(serialize.sendSCRAMClientFinalMessage(additionalData));
		}
		_send(buffer) {
			if (!this.stream.writable) return false;
			return this.stream.write(buffer);
		}
		query(text) {
			this._send(serialize.query(text));
		}
		parse(query) {
			this._send(serialize.parse(query));
		}
		bind(config) {
			this._send(serialize.bind(config));
		}
		execute(config) {
			this._send(serialize.execute(config));
		}
		flush() {
			if (this.stream.writable) this.stream.write(flushBuffer);
		}
		sync() {
			this._send(syncBuffer);
		}
		ref() {
			this.stream.ref();
		}
		unref() {
			this.stream.unref();
		}
		end() {
			this._ending = true;
			if (!this._connecting || !this.stream.writable) {
				this.stream.end();
				return;
			}
			return this.stream.write(endBuffer, () => {
				this.stream.end();
			});
		}
		close(msg) {
			this._send(serialize.close(msg));
		}
		describe(msg) {
			this._send(serialize.describe(msg));
		}
		sendCopyFromChunk(chunk) {
			this._send(serialize.copyData(chunk));
		}
		endCopyFrom() {
			this._send(serialize.copyDone());
		}
		sendCopyFail(msg) {
			this._send(serialize.copyFail(msg));
		}
	};
	module.exports = Connection;
}));
// node_modules/split2/index.js
var require_split2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { Transform } = __require("stream");
	const { StringDecoder } = __require("string_decoder");
	const kLast = Symbol("last");
	const kDecoder = Symbol("decoder");
	function transform(chunk, enc, cb) {
		let list;
		if (this.overflow) {
			list = this[kDecoder].write(chunk).split(this.matcher);
			if (list.length === 1) return cb();
			list.shift();
			this.overflow = false;
		} else {
			this[kLast] += this[kDecoder].write(chunk);
			list = this[kLast].split(this.matcher);
		}
		this[kLast] = list.pop();
		for (let i = 0; i < list.length; i++) try {
			push(this, this.mapper(list[i]));
		} catch (error) {
			return cb(error);
		}
		this.overflow = this[kLast].length > this.maxLength;
		if (this.overflow && !this.skipOverflow) {
			cb(/* @__PURE__ */ new Error("maximum buffer reached"));
			return;
		}
		cb();
	}
	function flush(cb) {
		this[kLast] += this[kDecoder].end();
		if (this[kLast]) try {
			push(this, this.mapper(this[kLast]));
		} catch (error) {
			return cb(error);
		}
		cb();
	}
	function push(self, val) {
		if (val !== void 0) self.push(val);
	}
	function noop(incoming) {
		return incoming;
	}
	function split(matcher, mapper, options) {
		matcher = matcher || /\r?\n/;
		mapper = mapper || noop;
		options = options || {};
		switch (arguments.length) {
			case 1:
				if (typeof matcher === "function") {
					mapper = matcher;
					matcher = /\r?\n/;
				} else if (typeof matcher === "object" && !(matcher instanceof RegExp) && !matcher[Symbol.split]) {
					options = matcher;
					matcher = /\r?\n/;
				}
				break;
			case 2: if (typeof matcher === "function") {
				options = mapper;
				mapper = matcher;
				matcher = /\r?\n/;
			} else if (typeof mapper === "object") {
				options = mapper;
				mapper = noop;
			}
		}
		options = Object.assign({}, options);
		options.autoDestroy = true;
		options.transform = transform;
		options.flush = flush;
		options.readableObjectMode = true;
		const stream = new Transform(options);
		stream[kLast] = "";
		stream[kDecoder] = new StringDecoder("utf8");
		stream.matcher = matcher;
		stream.mapper = mapper;
		stream.maxLength = options.maxLength;
		stream.skipOverflow = options.skipOverflow || false;
		stream.overflow = false;
		stream._destroy = function(err, cb) {
			this._writableState.errorEmitted = false;
			cb(err);
		};
		return stream;
	}
	module.exports = split;
}));
// node_modules/pgpass/lib/helper.js
var require_helper = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var path = __require("path");
	var Stream = __require("stream").Stream;
	var split = require_split2();
	var util = __require("util");
	var defaultPort = 5432;
	var isWin = process.platform === "win32";
	var warnStream = process.stderr;
	var S_IRWXG = 56;
	var S_IRWXO = 7;
	var S_IFMT = 61440;
	var S_IFREG = 32768;
	function isRegFile(mode) {
		return (mode & S_IFMT) == S_IFREG;
	}
	var fieldNames = [
		"host",
		"port",
		"database",
		"user",
		"password"
	];
	var nrOfFields = fieldNames.length;
	var passKey = fieldNames[nrOfFields - 1];
	function warn() {
		if (warnStream instanceof Stream && true === warnStream.writable) {
			var args = Array.prototype.slice.call(arguments).concat("\n");
			warnStream.write(util.format.apply(util, args));
		}
	}
	Object.defineProperty(module.exports, "isWin", {
		get: function() {
			return isWin;
		},
		set: function(val) {
			isWin = val;
		}
	});
	module.exports.warnTo = function(stream) {
		var old = warnStream;
		warnStream = stream;
		return old;
	};
	module.exports.getFileName = function(rawEnv) {
		var env = rawEnv || process.env;
		return env.PGPASSFILE || (isWin ? path.join(env.APPDATA || "./", "postgresql", "pgpass.conf") : path.join(env.HOME || "./", ".pgpass"));
	};
	module.exports.usePgPass = function(stats, fname) {
		if (Object.prototype.hasOwnProperty.call(process.env, "PGPASSWORD")) return false;
		if (isWin) return true;
		fname = fname || "<unkn>";
		if (!isRegFile(stats.mode)) {
			warn("WARNING: password file \"%s\" is not a plain file", fname);
			return false;
		}
		if (stats.mode & (S_IRWXG | S_IRWXO)) {
			warn("WARNING: password file \"%s\" has group or world access; permissions should be u=rw (0600) or less", fname);
			return false;
		}
		return true;
	};
	var matcher = module.exports.match = function(connInfo, entry) {
		return fieldNames.slice(0, -1).reduce(function(prev, field, idx) {
			if (idx == 1) {
				if (Number(connInfo[field] || defaultPort) === Number(entry[field])) return prev && true;
			}
			return prev && (entry[field] === "*" || entry[field] === connInfo[field]);
		}, true);
	};
	module.exports.getPassword = function(connInfo, stream, cb) {
		var pass;
		var lineStream = stream.pipe(split());
		function onLine(line) {
			var entry = parseLine(line);
			if (entry && isValidEntry(entry) && matcher(connInfo, entry)) {
				pass = entry[passKey];
				lineStream.end();
			}
		}
		var onEnd = function() {
			stream.destroy();
			cb(pass);
		};
		var onErr = function(err) {
			stream.destroy();
			warn("WARNING: error on reading file: %s", err);
			cb(void 0);
		};
		stream.on("error", onErr);
		lineStream.on("data", onLine).on("end", onEnd).on("error", onErr);
	};
	var parseLine = module.exports.parseLine = function(line) {
		if (line.length < 11 || line.match(/^\s+#/)) return null;
		var curChar = "";
		var prevChar = "";
		var fieldIdx = 0;
		var startIdx = 0;
		var obj = {};
		var isLastField = false;
		var addToObj = function(idx, i0, i1) {
			var field = line.substring(i0, i1);
			if (!Object.hasOwnProperty.call(process.env, "PGPASS_NO_DEESCAPE")) field = field.replace(/\\([:\\])/g, "$1");
			obj[fieldNames[idx]] = field;
		};
		for (var i = 0; i < line.length - 1; i += 1) {
			curChar = line.charAt(i + 1);
			prevChar = line.charAt(i);
			isLastField = fieldIdx == nrOfFields - 1;
			if (isLastField) {
				addToObj(fieldIdx, startIdx);
				break;
			}
			if (i >= 0 && curChar == ":" && prevChar !== "\\") {
				addToObj(fieldIdx, startIdx, i + 1);
				startIdx = i + 2;
				fieldIdx += 1;
			}
		}
		obj = Object.keys(obj).length === nrOfFields ? obj : null;
		return obj;
	};
	var isValidEntry = module.exports.isValidEntry = function(entry) {
		var rules = {
			0: function(x) {
				return x.length > 0;
			},
			1: function(x) {
				if (x === "*") return true;
				x = Number(x);
				return isFinite(x) && x > 0 && x < 9007199254740992 && Math.floor(x) === x;
			},
			2: function(x) {
				return x.length > 0;
			},
			3: function(x) {
				return x.length > 0;
			},
			4: function(x) {
				return x.length > 0;
			}
		};
		for (var idx = 0; idx < fieldNames.length; idx += 1) {
			var rule = rules[idx];
			if (!rule(entry[fieldNames[idx]] || "")) return false;
		}
		return true;
	};
}));
// node_modules/pgpass/lib/index.js
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	__require("path");
	var fs = __require("fs");
	var helper = require_helper();
	module.exports = function(connInfo, cb) {
		var file = helper.getFileName();
		fs.stat(file, function(err, stat) {
			if (err || !helper.usePgPass(stat, file)) return cb(void 0);
			var st = fs.createReadStream(file);
			helper.getPassword(connInfo, st, cb);
		});
	};
	module.exports.warnTo = helper.warnTo;
}));
// node_modules/pg/lib/client.js
var require_client$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const EventEmitter = __require("events").EventEmitter;
	const utils = require_utils$1();
	const nodeUtils = __require("util");
	const sasl = require_sasl();
	const TypeOverrides = require_type_overrides();
	const ConnectionParameters = require_connection_parameters();
	const Query = require_query$1();
	const defaults = require_defaults();
	const Connection = require_connection();
	const crypto = require_utils();
	const activeQueryDeprecationNotice = nodeUtils.deprecate(() => {}, "Client.activeQuery is deprecated and will be removed in pg@9.0");
	const queryQueueDeprecationNotice = nodeUtils.deprecate(() => {}, "Client.queryQueue is deprecated and will be removed in pg@9.0.");
	const pgPassDeprecationNotice = nodeUtils.deprecate(() => {}, "pgpass support is deprecated and will be removed in pg@9.0. You can provide an async function as the password property to the Client/Pool constructor that returns a password instead. Within this function you can call the pgpass module in your own code.");
	const byoPromiseDeprecationNotice = nodeUtils.deprecate(() => {}, "Passing a custom Promise implementation to the Client/Pool constructor is deprecated and will be removed in pg@9.0.");
	const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(() => {}, "Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.");
	function coerceNumberOrDefault(value, defaultValue) {
		if (typeof value === "number") return Number.isFinite(value) ? value : defaultValue;
		if (typeof value === "string" && value.trim() !== "") {
			const n = Number(value);
			return Number.isFinite(n) ? n : defaultValue;
		}
		return defaultValue;
	}
	var Client = class extends EventEmitter {
		constructor(config) {
			super();
			this.connectionParameters = new ConnectionParameters(config);
			this.user = this.connectionParameters.user;
			this.database = this.connectionParameters.database;
			this.port = this.connectionParameters.port;
			this.host = this.connectionParameters.host;
			Object.defineProperty(this, "password", {
				configurable: true,
				enumerable: false,
				writable: true,
				value: this.connectionParameters.password
			});
			this.replication = this.connectionParameters.replication;
			const c = config || {};
			if (c.Promise) byoPromiseDeprecationNotice();
			this._Promise = c.Promise || global.Promise;
			this._types = new TypeOverrides(c.types);
			this._ending = false;
			this._ended = false;
			this._connecting = false;
			this._connected = false;
			this._connectionError = false;
			this._queryable = true;
			this._activeQuery = null;
			this._txStatus = null;
			this.enableChannelBinding = Boolean(c.enableChannelBinding);
			this.scramMaxIterations = coerceNumberOrDefault(c.scramMaxIterations, sasl.DEFAULT_MAX_SCRAM_ITERATIONS);
			this.connection = c.connection || new Connection({
				stream: c.stream,
				ssl: this.connectionParameters.ssl,
				sslNegotiation: this.connectionParameters.sslnegotiation,
				keepAlive: c.keepAlive || false,
				keepAliveInitialDelayMillis: c.keepAliveInitialDelayMillis || 0,
				encoding: this.connectionParameters.client_encoding || "utf8"
			});
			this._queryQueue = [];
			this._sentQueryQueue = [];
			this.pipeline = Boolean(c.pipeline);
			this.binary = c.binary || defaults.binary;
			this.processID = null;
			this.secretKey = null;
			this.ssl = this.connectionParameters.ssl || false;
			this.sslNegotiation = this.connectionParameters.sslnegotiation || "postgres";
			if (this.ssl && this.ssl.key) Object.defineProperty(this.ssl, "key", { enumerable: false });
			this._connectionTimeoutMillis = c.connectionTimeoutMillis || 0;
		}
		get activeQuery() {
			activeQueryDeprecationNotice();
			return this._activeQuery;
		}
		set activeQuery(val) {
			activeQueryDeprecationNotice();
			this._activeQuery = val;
		}
		_getActiveQuery() {
			return this._activeQuery;
		}
		_errorAllQueries(err) {
			const enqueueError = (query) => {
				process.nextTick(() => {
					query.handleError(err, this.connection);
				});
			};
			const activeQuery = this._getActiveQuery();
			if (activeQuery) {
				enqueueError(activeQuery);
				this._activeQuery = null;
			}
			this._sentQueryQueue.forEach(enqueueError);
			this._sentQueryQueue.length = 0;
			this._queryQueue.forEach(enqueueError);
			this._queryQueue.length = 0;
		}
		_connect(callback) {
			const self = this;
			const con = this.connection;
			this._connectionCallback = callback;
			if (this._connecting || this._connected) {
				const err = /* @__PURE__ */ new Error("Client has already been connected. You cannot reuse a client.");
				process.nextTick(() => {
					callback(err);
				});
				return;
			}
			this._connecting = true;
			if (this._connectionTimeoutMillis > 0) {
				this.connectionTimeoutHandle = setTimeout(() => {
					con._ending = true;
					con.stream.destroy(/* @__PURE__ */ new Error("timeout expired"));
				}, this._connectionTimeoutMillis);
				if (this.connectionTimeoutHandle.unref) this.connectionTimeoutHandle.unref();
			}
			if (this.host && this.host.indexOf("/") === 0) con.connect(this.host + "/.s.PGSQL." + this.port);
			else con.connect(this.port, this.host);
			con.on("connect", function() {
				if (self.ssl) {
					if (self.sslNegotiation !== "direct") con.requestSsl();
				} else con.startup(self.getStartupConf());
			});
			con.on("sslconnect", function() {
				con.startup(self.getStartupConf());
			});
			this._attachListeners(con);
			con.once("end", () => {
				const error = this._ending ? /* @__PURE__ */ new Error("Connection terminated") : /* @__PURE__ */ new Error("Connection terminated unexpectedly");
				clearTimeout(this.connectionTimeoutHandle);
				this._errorAllQueries(error);
				this._ended = true;
				if (!this._ending) {
					if (this._connecting && !this._connectionError) {
						if (this._connectionCallback) this._connectionCallback(error);
						else this._handleErrorEvent(error);
					} else if (!this._connectionError) this._handleErrorEvent(error);
				}
				process.nextTick(() => {
					this.emit("end");
				});
			});
		}
		connect(callback) {
			if (callback) {
				this._connect(callback);
				return;
			}
			return new this._Promise((resolve, reject) => {
				this._connect((error) => {
					if (error) reject(error);
					else resolve(this);
				});
			});
		}
		_attachListeners(con) {
			con.on("authenticationCleartextPassword", this._handleAuthCleartextPassword.bind(this));
			con.on("authenticationMD5Password", this._handleAuthMD5Password.bind(this));
			con.on("authenticationSASL", this._handleAuthSASL.bind(this));
			con.on("authenticationSASLContinue", this._handleAuthSASLContinue.bind(this));
			con.on("authenticationSASLFinal", this._handleAuthSASLFinal.bind(this));
			con.on("backendKeyData", this._handleBackendKeyData.bind(this));
			con.on("error", this._handleErrorEvent.bind(this));
			con.on("errorMessage", this._handleErrorMessage.bind(this));
			con.on("readyForQuery", this._handleReadyForQuery.bind(this));
			con.on("notice", this._handleNotice.bind(this));
			con.on("rowDescription", this._handleRowDescription.bind(this));
			con.on("dataRow", this._handleDataRow.bind(this));
			con.on("portalSuspended", this._handlePortalSuspended.bind(this));
			con.on("emptyQuery", this._handleEmptyQuery.bind(this));
			con.on("commandComplete", this._handleCommandComplete.bind(this));
			con.on("parseComplete", this._handleParseComplete.bind(this));
			con.on("copyInResponse", this._handleCopyInResponse.bind(this));
			con.on("copyData", this._handleCopyData.bind(this));
			con.on("notification", this._handleNotification.bind(this));
		}
		_getPassword(cb) {
			const con = this.connection;
			if (typeof this.password === "function") this._Promise.resolve().then(() => this.password(this.connectionParameters)).then((pass) => {
				if (pass !== void 0) {
					if (typeof pass !== "string") {
						con.emit("error", /* @__PURE__ */ new TypeError("Password must be a string"));
						return;
					}
					this.connectionParameters.password = this.password = pass;
				} else this.connectionParameters.password = this.password = null;
				cb();
			}).catch((err) => {
				con.emit("error", err);
			});
			else if (this.password !== null) cb();
			else try {
				require_lib$1()(this.connectionParameters, (pass) => {
					if (void 0 !== pass) {
						pgPassDeprecationNotice();
						this.connectionParameters.password = this.password = pass;
					}
					cb();
				});
			} catch (e) {
				this.emit("error", e);
			}
		}
		_handleAuthCleartextPassword(msg) {
			this._getPassword(() => {
				this.connection.password(this.password);
			});
		}
		_handleAuthMD5Password(msg) {
			this._getPassword(async () => {
				try {
					const hashedPassword = await crypto.postgresMd5PasswordHash(this.user, this.password, msg.salt);
					this.connection.password(hashedPassword);
				} catch (e) {
					this.emit("error", e);
				}
			});
		}
		_handleAuthSASL(msg) {
			this._getPassword(() => {
				try {
					this.saslSession = sasl.startSession(msg.mechanisms, this.enableChannelBinding && this.connection.stream, this.scramMaxIterations);
					this.connection.sendSASLInitialResponseMessage(this.saslSession.mechanism, this.saslSession.response);
				} catch (err) {
					this.connection.emit("error", err);
				}
			});
		}
		async _handleAuthSASLContinue(msg) {
			try {
				await sasl.continueSession(this.saslSession, this.password, msg.data, this.enableChannelBinding && this.connection.stream);
				this.connection.sendSCRAMClientFinalMessage(this.saslSession.response);
			} catch (err) {
				this.connection.emit("error", err);
			}
		}
		_handleAuthSASLFinal(msg) {
			try {
				sasl.finalizeSession(this.saslSession, msg.data);
				this.saslSession = null;
			} catch (err) {
				this.connection.emit("error", err);
			}
		}
		_handleBackendKeyData(msg) {
			this.processID = msg.processID;
			this.secretKey = msg.secretKey;
		}
		_handleReadyForQuery(msg) {
			if (this._connecting) {
				this._connecting = false;
				this._connected = true;
				clearTimeout(this.connectionTimeoutHandle);
				if (this._connectionCallback) {
					this._connectionCallback(null, this);
					this._connectionCallback = null;
				}
				this.emit("connect");
			}
			const activeQuery = this._getActiveQuery();
			this._activeQuery = null;
			this._txStatus = msg?.status ?? null;
			this.readyForQuery = true;
			if (activeQuery) activeQuery.handleReadyForQuery(this.connection);
			this._pulseQueryQueue();
		}
		_handleErrorWhileConnecting(err) {
			if (this._connectionError) return;
			this._connectionError = true;
			clearTimeout(this.connectionTimeoutHandle);
			if (this._connectionCallback) return this._connectionCallback(err);
			this.emit("error", err);
		}
		_handleErrorEvent(err) {
			if (this._connecting) return this._handleErrorWhileConnecting(err);
			this._queryable = false;
			this._errorAllQueries(err);
			this.emit("error", err);
		}
		_handleErrorMessage(msg) {
			if (this._connecting) return this._handleErrorWhileConnecting(msg);
			const activeQuery = this._getActiveQuery();
			if (!activeQuery) {
				this._handleErrorEvent(msg);
				return;
			}
			this._activeQuery = null;
			if (activeQuery.name) delete this.connection.submittedNamedStatements[activeQuery.name];
			activeQuery.handleError(msg, this.connection);
		}
		_handleRowDescription(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected rowDescription message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleRowDescription(msg);
		}
		_handleDataRow(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected dataRow message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleDataRow(msg);
		}
		_handlePortalSuspended(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected portalSuspended message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handlePortalSuspended(this.connection);
		}
		_handleEmptyQuery(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected emptyQuery message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleEmptyQuery(this.connection);
		}
		_handleCommandComplete(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected commandComplete message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleCommandComplete(msg, this.connection);
		}
		_handleParseComplete() {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected parseComplete message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			if (activeQuery.name) {
				this.connection.parsedStatements[activeQuery.name] = activeQuery.text;
				delete this.connection.submittedNamedStatements[activeQuery.name];
			}
		}
		_handleCopyInResponse(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected copyInResponse message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleCopyInResponse(this.connection);
		}
		_handleCopyData(msg) {
			const activeQuery = this._getActiveQuery();
			if (activeQuery == null) {
				const error = /* @__PURE__ */ new Error("Received unexpected copyData message from backend.");
				this._handleErrorEvent(error);
				return;
			}
			activeQuery.handleCopyData(msg, this.connection);
		}
		_handleNotification(msg) {
			this.emit("notification", msg);
		}
		_handleNotice(msg) {
			this.emit("notice", msg);
		}
		getStartupConf() {
			const params = this.connectionParameters;
			const data = {
				user: params.user,
				database: params.database
			};
			const appName = params.application_name || params.fallback_application_name;
			if (appName) data.application_name = appName;
			if (params.replication) data.replication = "" + params.replication;
			if (params.statement_timeout) data.statement_timeout = String(parseInt(params.statement_timeout, 10));
			if (params.lock_timeout) data.lock_timeout = String(parseInt(params.lock_timeout, 10));
			if (params.idle_in_transaction_session_timeout) data.idle_in_transaction_session_timeout = String(parseInt(params.idle_in_transaction_session_timeout, 10));
			if (params.options) data.options = params.options;
			return data;
		}
		cancel(client, query) {
			if (client.activeQuery === query) {
				const con = this.connection;
				if (this.host && this.host.indexOf("/") === 0) con.connect(this.host + "/.s.PGSQL." + this.port);
				else con.connect(this.port, this.host);
				con.on("connect", function() {
					con.cancel(client.processID, client.secretKey);
				});
			} else if (client._queryQueue.indexOf(query) !== -1) client._queryQueue.splice(client._queryQueue.indexOf(query), 1);
			else if (client._sentQueryQueue.indexOf(query) !== -1) query.callback = () => {};
		}
		setTypeParser(oid, format, parseFn) {
			return this._types.setTypeParser(oid, format, parseFn);
		}
		getTypeParser(oid, format) {
			return this._types.getTypeParser(oid, format);
		}
		escapeIdentifier(str) {
			return utils.escapeIdentifier(str);
		}
		escapeLiteral(str) {
			return utils.escapeLiteral(str);
		}
		_pulseQueryQueue() {
			if (this.pipeline) {
				this._pulsePipelinedQueryQueue();
				return;
			}
			if (this.readyForQuery === true) {
				this._activeQuery = this._queryQueue.shift();
				const activeQuery = this._getActiveQuery();
				if (activeQuery) {
					this.readyForQuery = false;
					this.hasExecuted = true;
					const queryError = activeQuery.submit(this.connection);
					if (queryError) process.nextTick(() => {
						activeQuery.handleError(queryError, this.connection);
						this.readyForQuery = true;
						this._pulseQueryQueue();
					});
				} else if (this.hasExecuted) {
					this._activeQuery = null;
					this.emit("drain");
				}
			}
		}
		_pulsePipelinedQueryQueue() {
			if (!this._connected || !this._queryable) return;
			while (this._queryQueue.length > 0) {
				const query = this._queryQueue.shift();
				this.hasExecuted = true;
				const queryError = query.submit(this.connection);
				if (queryError) {
					process.nextTick(() => {
						query.handleError(queryError, this.connection);
					});
					continue;
				}
				this._sentQueryQueue.push(query);
			}
			if (this.readyForQuery && !this._activeQuery && this._sentQueryQueue.length > 0) {
				this._activeQuery = this._sentQueryQueue.shift();
				this.readyForQuery = false;
			}
			if (!this._activeQuery && this._sentQueryQueue.length === 0 && this._queryQueue.length === 0 && this.hasExecuted) this.emit("drain");
		}
		query(config, values, callback) {
			let query;
			let result;
			if (config == null) throw new TypeError("Client was passed a null or undefined query");
			if (typeof config.submit === "function") {
				result = query = config;
				if (!query.callback) {
					if (typeof values === "function") query.callback = values;
					else if (callback) query.callback = callback;
				}
			} else {
				query = new Query(config, values, callback);
				if (!query.callback) result = new this._Promise((resolve, reject) => {
					query.callback = (err, res) => err ? reject(err) : resolve(res);
				}).catch((err) => {
					Error.captureStackTrace(err);
					throw err;
				});
				else if (typeof query.callback !== "function") throw new TypeError("callback is not a function");
			}
			const readTimeout = config.query_timeout || this.connectionParameters.query_timeout;
			if (readTimeout) {
				const queryCallback = query.callback || (() => {});
				const readTimeoutTimer = setTimeout(() => {
					const error = /* @__PURE__ */ new Error("Query read timeout");
					process.nextTick(() => {
						query.handleError(error, this.connection);
					});
					queryCallback(error);
					query.callback = () => {};
					const index = this._queryQueue.indexOf(query);
					if (index > -1) this._queryQueue.splice(index, 1);
					else if (this.pipeline) {
						this.connection.stream.destroy();
						return;
					}
					this._pulseQueryQueue();
				}, readTimeout);
				query.callback = (err, res) => {
					clearTimeout(readTimeoutTimer);
					queryCallback(err, res);
				};
			}
			if (this.binary && !query.binary) query.binary = true;
			if (query._result && !query._result._types) query._result._types = this._types;
			if (this.pipeline) {
				const portalQuery = typeof config.submit === "function" && !(query instanceof Query) ? "Custom query classes such as pg-cursor and pg-query-stream are" : query.rows ? "The `rows` option is" : null;
				if (portalQuery) {
					process.nextTick(() => {
						query.handleError(/* @__PURE__ */ new Error(`${portalQuery} not supported in pipeline mode`), this.connection);
					});
					return result;
				}
			}
			if (!this._queryable) {
				process.nextTick(() => {
					query.handleError(/* @__PURE__ */ new Error("Client has encountered a connection error and is not queryable"), this.connection);
				});
				return result;
			}
			if (this._ending) {
				process.nextTick(() => {
					query.handleError(/* @__PURE__ */ new Error("Client was closed and is not queryable"), this.connection);
				});
				return result;
			}
			if (this._queryQueue.length > 0 && !this.pipeline) queryQueueLengthDeprecationNotice();
			this._queryQueue.push(query);
			this._pulseQueryQueue();
			return result;
		}
		ref() {
			this.connection.ref();
		}
		unref() {
			this.connection.unref();
		}
		getTransactionStatus() {
			return this._txStatus;
		}
		end(cb) {
			this._ending = true;
			if (!this.connection._connecting || this._ended) {
				if (cb) {
					cb();
					return;
				} else return this._Promise.resolve();
			}
			if (!this._queryable) this.connection.stream.destroy();
			else if (this.pipeline && (this._getActiveQuery() || this._sentQueryQueue.length > 0 || this._queryQueue.length > 0)) this.once("drain", () => this.connection.end());
			else if (this._getActiveQuery()) this.connection.stream.destroy();
			else this.connection.end();
			if (cb) this.connection.once("end", cb);
			else return new this._Promise((resolve) => {
				this.connection.once("end", resolve);
			});
		}
		get queryQueue() {
			queryQueueDeprecationNotice();
			return this._queryQueue;
		}
	};
	Client.Query = Query;
	module.exports = Client;
}));
// node_modules/pg-pool/index.js
var require_pg_pool = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const EventEmitter = __require("events").EventEmitter;
	const NOOP = function() {};
	const removeWhere = (list, predicate) => {
		const i = list.findIndex(predicate);
		return i === -1 ? void 0 : list.splice(i, 1)[0];
	};
	var IdleItem = class {
		constructor(client, idleListener, timeoutId) {
			this.client = client;
			this.idleListener = idleListener;
			this.timeoutId = timeoutId;
		}
	};
	var PendingItem = class {
		constructor(callback) {
			this.callback = callback;
		}
	};
	function throwOnDoubleRelease() {
		throw new Error("Release called on client which has already been released to the pool.");
	}
	function promisify(Promise, callback) {
		if (callback) return {
			callback,
			result: void 0
		};
		let rej;
		let res;
		const cb = function(err, client) {
			err ? rej(err) : res(client);
		};
		return {
			callback: cb,
			result: new Promise(function(resolve, reject) {
				res = resolve;
				rej = reject;
			}).catch((err) => {
				Error.captureStackTrace(err);
				throw err;
			})
		};
	}
	function makeIdleListener(pool, client) {
		return function idleListener(err) {
			err.client = client;
			client.removeListener("error", idleListener);
			client.on("error", () => {
				pool.log("additional client error after disconnection due to error", err);
			});
			pool._remove(client);
			pool.emit("error", err, client);
		};
	}
	var Pool = class extends EventEmitter {
		constructor(options, Client) {
			super();
			this.options = Object.assign({}, options);
			if (options != null && "password" in options) Object.defineProperty(this.options, "password", {
				configurable: true,
				enumerable: false,
				writable: true,
				value: options.password
			});
			if (options != null && options.ssl && options.ssl.key) Object.defineProperty(this.options.ssl, "key", { enumerable: false });
			this.options.max = this.options.max || this.options.poolSize || 10;
			this.options.min = this.options.min || 0;
			this.options.maxUses = this.options.maxUses || Infinity;
			this.options.allowExitOnIdle = this.options.allowExitOnIdle || false;
			this.options.maxLifetimeSeconds = this.options.maxLifetimeSeconds || 0;
			this.log = this.options.log || function() {};
			this.Client = this.options.Client || Client || require_lib().Client;
			this.Promise = this.options.Promise || global.Promise;
			if (typeof this.options.idleTimeoutMillis === "undefined") this.options.idleTimeoutMillis = 1e4;
			this._clients = [];
			this._idle = [];
			this._expired = /* @__PURE__ */ new WeakSet();
			this._pendingQueue = [];
			this._endCallback = void 0;
			this.ending = false;
			this.ended = false;
		}
		_promiseTry(f) {
			const Promise = this.Promise;
			if (typeof Promise.try === "function") return Promise.try(f);
			return new Promise((resolve) => resolve(f()));
		}
		_isFull() {
			return this._clients.length >= this.options.max;
		}
		_isAboveMin() {
			return this._clients.length > this.options.min;
		}
		_pulseQueue() {
			this.log("pulse queue");
			if (this.ended) {
				this.log("pulse queue ended");
				return;
			}
			if (this.ending) {
				this.log("pulse queue on ending");
				if (this._idle.length) this._idle.slice().map((item) => {
					this._remove(item.client);
				});
				if (!this._clients.length) {
					this.ended = true;
					this._endCallback();
				}
				return;
			}
			if (!this._pendingQueue.length) {
				this.log("no queued requests");
				return;
			}
			if (!this._idle.length && this._isFull()) return;
			const pendingItem = this._pendingQueue.shift();
			if (this._idle.length) {
				const idleItem = this._idle.pop();
				clearTimeout(idleItem.timeoutId);
				const client = idleItem.client;
				client.ref && client.ref();
				const idleListener = idleItem.idleListener;
				return this._acquireClient(client, pendingItem, idleListener, false);
			}
			if (!this._isFull()) return this.newClient(pendingItem);
			throw new Error("unexpected condition");
		}
		_remove(client, callback) {
			const removed = removeWhere(this._idle, (item) => item.client === client);
			if (removed !== void 0) clearTimeout(removed.timeoutId);
			this._clients = this._clients.filter((c) => c !== client);
			const context = this;
			client.end(() => {
				context.emit("remove", client);
				if (typeof callback === "function") callback();
			});
		}
		connect(cb) {
			if (this.ending) {
				const err = /* @__PURE__ */ new Error("Cannot use a pool after calling end on the pool");
				return cb ? cb(err) : this.Promise.reject(err);
			}
			const response = promisify(this.Promise, cb);
			const result = response.result;
			if (this._isFull() || this._idle.length) {
				if (this._idle.length) process.nextTick(() => this._pulseQueue());
				if (!this.options.connectionTimeoutMillis) {
					this._pendingQueue.push(new PendingItem(response.callback));
					return result;
				}
				const queueCallback = (err, res, done) => {
					clearTimeout(tid);
					response.callback(err, res, done);
				};
				const pendingItem = new PendingItem(queueCallback);
				const tid = setTimeout(() => {
					removeWhere(this._pendingQueue, (i) => i.callback === queueCallback);
					pendingItem.timedOut = true;
					response.callback(/* @__PURE__ */ new Error("timeout exceeded when trying to connect"));
				}, this.options.connectionTimeoutMillis);
				if (tid.unref) tid.unref();
				this._pendingQueue.push(pendingItem);
				return result;
			}
			this.newClient(new PendingItem(response.callback));
			return result;
		}
		newClient(pendingItem) {
			const client = new this.Client(this.options);
			this._clients.push(client);
			const idleListener = makeIdleListener(this, client);
			this.log("checking client timeout");
			let tid;
			let timeoutHit = false;
			if (this.options.connectionTimeoutMillis) tid = setTimeout(() => {
				if (client.connection) {
					this.log("ending client due to timeout");
					timeoutHit = true;
					client.connection.stream.destroy();
				} else if (!client.isConnected()) {
					this.log("ending client due to timeout");
					timeoutHit = true;
					client.end();
				}
			}, this.options.connectionTimeoutMillis);
			this.log("connecting new client");
			client.connect((err) => {
				if (tid) clearTimeout(tid);
				client.on("error", idleListener);
				if (err) {
					this.log("client failed to connect", err);
					this._clients = this._clients.filter((c) => c !== client);
					if (timeoutHit) err = new Error("Connection terminated due to connection timeout", { cause: err });
					this._pulseQueue();
					if (!pendingItem.timedOut) pendingItem.callback(err, void 0, NOOP);
				} else {
					this.log("new client connected");
					if (this.options.onConnect) {
						this._promiseTry(() => this.options.onConnect(client)).then(() => {
							this._afterConnect(client, pendingItem, idleListener);
						}, (hookErr) => {
							this._clients = this._clients.filter((c) => c !== client);
							client.end(() => {
								this._pulseQueue();
								if (!pendingItem.timedOut) pendingItem.callback(hookErr, void 0, NOOP);
							});
						});
						return;
					}
					return this._afterConnect(client, pendingItem, idleListener);
				}
			});
		}
		_afterConnect(client, pendingItem, idleListener) {
			if (this.options.maxLifetimeSeconds !== 0) {
				const maxLifetimeTimeout = setTimeout(() => {
					this.log("ending client due to expired lifetime");
					this._expired.add(client);
					if (this._idle.findIndex((idleItem) => idleItem.client === client) !== -1) this._acquireClient(client, new PendingItem((err, client, clientRelease) => clientRelease()), idleListener, false);
				}, this.options.maxLifetimeSeconds * 1e3);
				maxLifetimeTimeout.unref();
				client.once("end", () => clearTimeout(maxLifetimeTimeout));
			}
			return this._acquireClient(client, pendingItem, idleListener, true);
		}
		_acquireClient(client, pendingItem, idleListener, isNew) {
			if (isNew) this.emit("connect", client);
			this.emit("acquire", client);
			client.release = this._releaseOnce(client, idleListener);
			client.removeListener("error", idleListener);
			if (!pendingItem.timedOut) {
				if (isNew && this.options.verify) this.options.verify(client, (err) => {
					if (err) {
						client.release(err);
						return pendingItem.callback(err, void 0, NOOP);
					}
					pendingItem.callback(void 0, client, client.release);
				});
				else pendingItem.callback(void 0, client, client.release);
			} else if (isNew && this.options.verify) this.options.verify(client, client.release);
			else client.release();
		}
		_releaseOnce(client, idleListener) {
			let released = false;
			return (err) => {
				if (released) throwOnDoubleRelease();
				released = true;
				this._release(client, idleListener, err);
			};
		}
		_release(client, idleListener, err) {
			client.on("error", idleListener);
			client._poolUseCount = (client._poolUseCount || 0) + 1;
			this.emit("release", err, client);
			if (err || this.ending || !client._queryable || client._ending || client._poolUseCount >= this.options.maxUses) {
				if (client._poolUseCount >= this.options.maxUses) this.log("remove expended client");
				return this._remove(client, this._pulseQueue.bind(this));
			}
			if (this._expired.has(client)) {
				this.log("remove expired client");
				this._expired.delete(client);
				return this._remove(client, this._pulseQueue.bind(this));
			}
			let tid;
			if (this.options.idleTimeoutMillis && this._isAboveMin()) {
				tid = setTimeout(() => {
					if (this._isAboveMin()) {
						this.log("remove idle client");
						this._remove(client, this._pulseQueue.bind(this));
					}
				}, this.options.idleTimeoutMillis);
				if (this.options.allowExitOnIdle) tid.unref();
			}
			if (this.options.allowExitOnIdle) client.unref();
			this._idle.push(new IdleItem(client, idleListener, tid));
			this._pulseQueue();
		}
		query(text, values, cb) {
			if (typeof text === "function") {
				const response = promisify(this.Promise, text);
				setImmediate(function() {
					return response.callback(/* @__PURE__ */ new Error("Passing a function as the first parameter to pool.query is not supported"));
				});
				return response.result;
			}
			if (typeof values === "function") {
				cb = values;
				values = void 0;
			}
			const response = promisify(this.Promise, cb);
			cb = response.callback;
			this.connect((err, client) => {
				if (err) return cb(err);
				let clientReleased = false;
				const onError = (err) => {
					if (clientReleased) return;
					clientReleased = true;
					client.release(err);
					cb(err);
				};
				client.once("error", onError);
				this.log("dispatching query");
				try {
					client.query(text, values, (err, res) => {
						this.log("query dispatched");
						client.removeListener("error", onError);
						if (clientReleased) return;
						clientReleased = true;
						client.release(err);
						if (err) return cb(err);
						return cb(void 0, res);
					});
				} catch (err) {
					client.release(err);
					return cb(err);
				}
			});
			return response.result;
		}
		end(cb) {
			this.log("ending");
			if (this.ending) {
				const err = /* @__PURE__ */ new Error("Called end on pool more than once");
				return cb ? cb(err) : this.Promise.reject(err);
			}
			this.ending = true;
			const promised = promisify(this.Promise, cb);
			this._endCallback = promised.callback;
			this._pulseQueue();
			return promised.result;
		}
		get waitingCount() {
			return this._pendingQueue.length;
		}
		get idleCount() {
			return this._idle.length;
		}
		get expiredCount() {
			return this._clients.reduce((acc, client) => acc + (this._expired.has(client) ? 1 : 0), 0);
		}
		get totalCount() {
			return this._clients.length;
		}
	};
	module.exports = Pool;
}));
// node_modules/pg/lib/native/query.js
var require_query = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const EventEmitter = __require("events").EventEmitter;
	const util = __require("util");
	const utils = require_utils$1();
	const NativeQuery = module.exports = function(config, values, callback) {
		EventEmitter.call(this);
		config = utils.normalizeQueryConfig(config, values, callback);
		this.text = config.text;
		this.values = config.values;
		this.name = config.name;
		this.queryMode = config.queryMode;
		this.callback = config.callback;
		this.state = "new";
		this._arrayMode = config.rowMode === "array";
		this._emitRowEvents = false;
		this.on("newListener", function(event) {
			if (event === "row") this._emitRowEvents = true;
		}.bind(this));
	};
	util.inherits(NativeQuery, EventEmitter);
	const errorFieldMap = {
		sqlState: "code",
		statementPosition: "position",
		messagePrimary: "message",
		messageDetail: "detail",
		messageHint: "hint",
		context: "where",
		schemaName: "schema",
		tableName: "table",
		columnName: "column",
		dataTypeName: "dataType",
		constraintName: "constraint",
		sourceFile: "file",
		sourceLine: "line",
		sourceFunction: "routine"
	};
	NativeQuery.prototype.handleError = function(err) {
		const fields = this.native && this.native.pq.resultErrorFields();
		if (fields) for (const key in fields) {
			const normalizedFieldName = errorFieldMap[key] || key;
			err[normalizedFieldName] = fields[key];
		}
		if (this.callback) this.callback(err);
		else this.emit("error", err);
		this.state = "error";
	};
	NativeQuery.prototype.then = function(onSuccess, onFailure) {
		return this._getPromise().then(onSuccess, onFailure);
	};
	NativeQuery.prototype.catch = function(callback) {
		return this._getPromise().catch(callback);
	};
	NativeQuery.prototype._getPromise = function() {
		if (this._promise) return this._promise;
		this._promise = new Promise(function(resolve, reject) {
			this._once("end", resolve);
			this._once("error", reject);
		}.bind(this));
		return this._promise;
	};
	NativeQuery.prototype.submit = function(client) {
		this.state = "running";
		const self = this;
		this.native = client.native;
		client.native.arrayMode = this._arrayMode;
		let after = function(err, rows, results) {
			client.native.arrayMode = false;
			setImmediate(function() {
				self.emit("_done");
			});
			if (err) return self.handleError(err);
			if (self._emitRowEvents) {
				if (results.length > 1) rows.forEach((rowOfRows, i) => {
					rowOfRows.forEach((row) => {
						self.emit("row", row, results[i]);
					});
				});
				else rows.forEach(function(row) {
					self.emit("row", row, results);
				});
			}
			self.state = "end";
			self.emit("end", results);
			if (self.callback) self.callback(null, results);
		};
		if (process.domain) after = process.domain.bind(after);
		if (this.name) {
			if (this.name.length > 63) {
				console.error("Warning! Postgres only supports 63 characters for query names.");
				console.error("You supplied %s (%s)", this.name, this.name.length);
				console.error("This can cause conflicts and silent errors executing queries");
			}
			const values = (this.values || []).map(utils.prepareValue);
			if (client.namedQueries[this.name] !== void 0) {
				if (this.text && client.namedQueries[this.name] !== this.text) {
					const err = /* @__PURE__ */ new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);
					return after(err);
				}
				return client.native.execute(this.name, values, after);
			}
			return client.native.prepare(this.name, this.text, values.length, function(err) {
				if (err) return after(err);
				client.namedQueries[self.name] = self.text;
				return self.native.execute(self.name, values, after);
			});
		} else if (this.values) {
			if (!Array.isArray(this.values)) return after(/* @__PURE__ */ new Error("Query values must be an array"));
			const vals = this.values.map(utils.prepareValue);
			client.native.query(this.text, vals, after);
		} else if (this.queryMode === "extended") client.native.query(this.text, [], after);
		else client.native.query(this.text, after);
	};
}));
// node_modules/pg/lib/native/client.js
var require_client = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const nodeUtils = __require("util");
	var Native;
	try {
		Native = __require("pg-native");
	} catch (e) {
		throw e;
	}
	const TypeOverrides = require_type_overrides();
	const EventEmitter = __require("events").EventEmitter;
	const util = __require("util");
	const ConnectionParameters = require_connection_parameters();
	const NativeQuery = require_query();
	const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(() => {}, "Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.");
	const Client = module.exports = function(config) {
		EventEmitter.call(this);
		config = config || {};
		this._Promise = config.Promise || global.Promise;
		this._types = new TypeOverrides(config.types);
		this.native = new Native({ types: this._types });
		this._queryQueue = [];
		this._ending = false;
		this._connecting = false;
		this._connected = false;
		this._queryable = true;
		this.pipeline = Boolean(config.pipeline);
		this._pipelineInFlight = false;
		const cp = this.connectionParameters = new ConnectionParameters(config);
		if (config.nativeConnectionString) cp.nativeConnectionString = config.nativeConnectionString;
		this.user = cp.user;
		Object.defineProperty(this, "password", {
			configurable: true,
			enumerable: false,
			writable: true,
			value: cp.password
		});
		this.database = cp.database;
		this.host = cp.host;
		this.port = cp.port;
		this.namedQueries = {};
	};
	Client.Query = NativeQuery;
	util.inherits(Client, EventEmitter);
	Client.prototype._errorAllQueries = function(err) {
		const enqueueError = (query) => {
			process.nextTick(() => {
				query.native = this.native;
				query.handleError(err);
			});
		};
		if (this._hasActiveQuery()) {
			enqueueError(this._activeQuery);
			this._activeQuery = null;
		}
		this._queryQueue.forEach(enqueueError);
		this._queryQueue.length = 0;
	};
	Client.prototype._connect = function(cb) {
		const self = this;
		if (this._connecting) {
			process.nextTick(() => cb(/* @__PURE__ */ new Error("Client has already been connected. You cannot reuse a client.")));
			return;
		}
		this._connecting = true;
		this.connectionParameters.getLibpqConnectionString(function(err, conString) {
			if (self.connectionParameters.nativeConnectionString) conString = self.connectionParameters.nativeConnectionString;
			if (err) return cb(err);
			self.native.connect(conString, function(err) {
				if (err) {
					self.native.end();
					return cb(err);
				}
				self._connected = true;
				self.native.on("error", function(err) {
					self._queryable = false;
					self._errorAllQueries(err);
					self.emit("error", err);
				});
				self.native.on("notification", function(msg) {
					self.emit("notification", {
						channel: msg.relname,
						payload: msg.extra
					});
				});
				self.emit("connect");
				self._pulseQueryQueue(true);
				cb(null, this);
			});
		});
	};
	Client.prototype.connect = function(callback) {
		if (callback) {
			this._connect(callback);
			return;
		}
		return new this._Promise((resolve, reject) => {
			this._connect((error) => {
				if (error) reject(error);
				else resolve(this);
			});
		});
	};
	Client.prototype.query = function(config, values, callback) {
		let query;
		let result;
		let readTimeout;
		let readTimeoutTimer;
		let queryCallback;
		if (config === null || config === void 0) throw new TypeError("Client was passed a null or undefined query");
		else if (typeof config.submit === "function") {
			readTimeout = config.query_timeout || this.connectionParameters.query_timeout;
			result = query = config;
			if (typeof values === "function") config.callback = values;
		} else {
			readTimeout = config.query_timeout || this.connectionParameters.query_timeout;
			query = new NativeQuery(config, values, callback);
			if (!query.callback) {
				let resolveOut, rejectOut;
				result = new this._Promise((resolve, reject) => {
					resolveOut = resolve;
					rejectOut = reject;
				}).catch((err) => {
					Error.captureStackTrace(err);
					throw err;
				});
				query.callback = (err, res) => err ? rejectOut(err) : resolveOut(res);
			}
		}
		if (readTimeout) {
			queryCallback = query.callback || (() => {});
			readTimeoutTimer = setTimeout(() => {
				const error = /* @__PURE__ */ new Error("Query read timeout");
				process.nextTick(() => {
					query.handleError(error, this.connection);
				});
				queryCallback(error);
				query.callback = () => {};
				const index = this._queryQueue.indexOf(query);
				if (index > -1) this._queryQueue.splice(index, 1);
				this._pulseQueryQueue();
			}, readTimeout);
			query.callback = (err, res) => {
				clearTimeout(readTimeoutTimer);
				queryCallback(err, res);
			};
		}
		if (!this._queryable) {
			query.native = this.native;
			process.nextTick(() => {
				query.handleError(/* @__PURE__ */ new Error("Client has encountered a connection error and is not queryable"));
			});
			return result;
		}
		if (this._ending) {
			query.native = this.native;
			process.nextTick(() => {
				query.handleError(/* @__PURE__ */ new Error("Client was closed and is not queryable"));
			});
			return result;
		}
		if (this._queryQueue.length > 0 && !this.pipeline) queryQueueLengthDeprecationNotice();
		this._queryQueue.push(query);
		this._pulseQueryQueue();
		return result;
	};
	Client.prototype.end = function(cb) {
		const self = this;
		this._ending = true;
		if (this._connecting && !this._connected) this.once("connect", () => {
			this.end(() => {});
		});
		let result;
		if (!cb) result = new this._Promise(function(resolve, reject) {
			cb = (err) => err ? reject(err) : resolve();
		});
		const doEnd = function() {
			self.native.end(function() {
				self._connected = false;
				self._errorAllQueries(/* @__PURE__ */ new Error("Connection terminated"));
				process.nextTick(() => {
					self.emit("end");
					if (cb) cb();
				});
			});
		};
		if (this.pipeline && (this._pipelineInFlight || this._queryQueue.length > 0)) this.once("drain", doEnd);
		else doEnd();
		return result;
	};
	Client.prototype._hasActiveQuery = function() {
		return this._activeQuery && this._activeQuery.state !== "error" && this._activeQuery.state !== "end";
	};
	Client.prototype._pulseQueryQueue = function(initialConnection) {
		if (!this._connected) return;
		if (this.pipeline && !initialConnection) return this._pulsePipelinedQueryQueue();
		if (this._hasActiveQuery()) return;
		const query = this._queryQueue.shift();
		if (!query) {
			if (!initialConnection) this.emit("drain");
			return;
		}
		this._activeQuery = query;
		query.submit(this);
		const self = this;
		query.once("_done", function() {
			self._pulseQueryQueue();
		});
	};
	Client.prototype._pulsePipelinedQueryQueue = function() {
		if (!this._connected || this._pipelineInFlight) return;
		if (this._queryQueue.length === 0) {
			if (this.hasExecuted) this.emit("drain");
			return;
		}
		this._pipelineInFlight = true;
		const self = this;
		const queries = [];
		const nativeQueries = [];
		const utils = require_utils$1();
		while (this._queryQueue.length > 0) {
			const query = this._queryQueue.shift();
			this.hasExecuted = true;
			nativeQueries.push(query);
			const values = query.values ? query.values.map(utils.prepareValue) : null;
			const pipelineEntry = {
				text: query.text,
				name: query.name,
				arrayMode: query._arrayMode
			};
			if (values) pipelineEntry.values = values;
			if (query.name && this.namedQueries[query.name]) pipelineEntry._alreadyPrepared = true;
			queries.push(pipelineEntry);
		}
		this.native.pipeline(queries, function(err, results) {
			self._pipelineInFlight = false;
			if (err) {
				self._connected = false;
				self._queryable = false;
				for (let i = 0; i < nativeQueries.length; i++) {
					const q = nativeQueries[i];
					q.native = self.native;
					q.handleError(err);
				}
				self._errorAllQueries(err);
				self.emit("error", err);
				self.emit("end");
				return;
			}
			for (let i = 0; i < nativeQueries.length; i++) {
				const q = nativeQueries[i];
				const r = results[i];
				q.native = self.native;
				if (r.err) q.handleError(r.err);
				else {
					if (q.name) self.namedQueries[q.name] = q.text;
					q.state = "end";
					q.emit("end", r.result);
					if (q.callback) q.callback(null, r.result);
				}
				setImmediate(function() {
					q.emit("_done");
				});
			}
			self._pulsePipelinedQueryQueue();
		});
	};
	Client.prototype.cancel = function(query) {
		if (this._activeQuery === query) this.native.cancel(function() {});
		else if (this._queryQueue.indexOf(query) !== -1) this._queryQueue.splice(this._queryQueue.indexOf(query), 1);
	};
	Client.prototype.ref = function() {};
	Client.prototype.unref = function() {};
	Client.prototype.setTypeParser = function(oid, format, parseFn) {
		return this._types.setTypeParser(oid, format, parseFn);
	};
	Client.prototype.getTypeParser = function(oid, format) {
		return this._types.getTypeParser(oid, format);
	};
	Client.prototype.isConnected = function() {
		return this._connected;
	};
	Client.prototype.getTransactionStatus = function() {
		return this.native.getTransactionStatus();
	};
}));
// node_modules/pg/lib/native/index.js
var require_native = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require_client();
}));
// node_modules/pg/lib/index.js
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Client = require_client$1();
	const defaults = require_defaults();
	const Connection = require_connection();
	const Result = require_result();
	const utils = require_utils$1();
	const Pool = require_pg_pool();
	const TypeOverrides = require_type_overrides();
	const { DatabaseError } = require_dist();
	const { escapeIdentifier, escapeLiteral } = require_utils$1();
	const poolFactory = (Client) => {
		return class BoundPool extends Pool {
			constructor(options) {
				super(options, Client);
			}
		};
	};
	const PG = function(clientConstructor) {
		this.defaults = defaults;
		this.Client = clientConstructor;
		this.Query = this.Client.Query;
		this.Pool = poolFactory(this.Client);
		this._pools = [];
		this.Connection = Connection;
		this.types = require_pg_types();
		this.DatabaseError = DatabaseError;
		this.TypeOverrides = TypeOverrides;
		this.escapeIdentifier = escapeIdentifier;
		this.escapeLiteral = escapeLiteral;
		this.Result = Result;
		this.utils = utils;
	};
	let clientConstructor = Client;
	let forceNative = false;
	try {
		forceNative = !!process.env.NODE_PG_FORCE_NATIVE;
	} catch {}
	if (forceNative) clientConstructor = require_native();
	module.exports = new PG(clientConstructor);
	Object.defineProperty(module.exports, "native", {
		configurable: true,
		enumerable: false,
		get() {
			let native = null;
			try {
				native = new PG(require_native());
			} catch (err) {
				if (err.code !== "MODULE_NOT_FOUND") throw err;
			}
			Object.defineProperty(module.exports, "native", { value: native });
			return native;
		}
	});
}));
// node_modules/pg/esm/index.mjs
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
const Client = import_lib.default.Client;
import_lib.default.Pool;
import_lib.default.Connection;
import_lib.default.types;
import_lib.default.Query;
import_lib.default.DatabaseError;
import_lib.default.escapeIdentifier;
import_lib.default.escapeLiteral;
import_lib.default.Result;
import_lib.default.TypeOverrides;
import_lib.default.defaults;
// node_modules/pg-copy-streams/obuf.js
var require_obuf = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Buffer = __require("buffer").Buffer;
	function OffsetBuffer() {
		this.offset = 0;
		this.size = 0;
		this.buffers = [];
	}
	module.exports = OffsetBuffer;
	OffsetBuffer.prototype.isEmpty = function isEmpty() {
		return this.size === 0;
	};
	OffsetBuffer.prototype.clone = function clone(size) {
		const r = new OffsetBuffer();
		r.offset = this.offset;
		r.size = size;
		r.buffers = this.buffers.slice();
		return r;
	};
	OffsetBuffer.prototype.toChunks = function toChunks() {
		if (this.size === 0) return [];
		if (this.offset !== 0) {
			this.buffers[0] = this.buffers[0].slice(this.offset);
			this.offset = 0;
		}
		const chunks = [];
		let off = 0;
		let i = 0;
		for (; off <= this.size && i < this.buffers.length; i++) {
			let buf = this.buffers[i];
			off += buf.length;
			if (off > this.size) {
				buf = buf.slice(0, buf.length - (off - this.size));
				this.buffers[i] = buf;
			}
			chunks.push(buf);
		}
		if (i < this.buffers.length) this.buffers.length = i;
		return chunks;
	};
	OffsetBuffer.prototype.toString = function toString(enc) {
		return this.toChunks().map(function(c) {
			return c.toString(enc);
		}).join("");
	};
	OffsetBuffer.prototype.use = function use(buf, off, n) {
		this.buffers = [buf];
		this.offset = off;
		this.size = n;
	};
	OffsetBuffer.prototype.push = function push(data) {
		if (data.length === 0) return;
		this.size += data.length;
		this.buffers.push(data);
	};
	OffsetBuffer.prototype.has = function has(n) {
		return this.size >= n;
	};
	OffsetBuffer.prototype.skip = function skip(n) {
		if (this.size === 0) return;
		this.size -= n;
		if (this.offset + n < this.buffers[0].length) {
			this.offset += n;
			return;
		}
		let left = n - (this.buffers[0].length - this.offset);
		this.offset = 0;
		let shift = 1;
		for (; left > 0 && shift < this.buffers.length; shift++) {
			const buf = this.buffers[shift];
			if (buf.length > left) {
				this.offset = left;
				break;
			}
			left -= buf.length;
		}
		this.buffers = this.buffers.slice(shift);
	};
	OffsetBuffer.prototype.copy = function copy(target, targetOff, off, n) {
		if (this.size === 0) return;
		if (off !== 0) throw new Error("Unsupported offset in .copy()");
		let toff = targetOff;
		const first = this.buffers[0];
		const toCopy = Math.min(n, first.length - this.offset);
		first.copy(target, toff, this.offset, this.offset + toCopy);
		toff += toCopy;
		let left = n - toCopy;
		for (let i = 1; left > 0 && i < this.buffers.length; i++) {
			const buf = this.buffers[i];
			const toCopy = Math.min(left, buf.length);
			buf.copy(target, toff, 0, toCopy);
			toff += toCopy;
			left -= toCopy;
		}
	};
	OffsetBuffer.prototype.take = function take(n) {
		if (n === 0) return Buffer.alloc(0);
		this.size -= n;
		const first = this.buffers[0].length - this.offset;
		if (first === n) {
			let r = this.buffers.shift();
			if (this.offset !== 0) {
				r = r.slice(this.offset);
				this.offset = 0;
			}
			return r;
		} else if (first > n) {
			const r = this.buffers[0].slice(this.offset, this.offset + n);
			this.offset += n;
			return r;
		}
		const out = Buffer.alloc(n);
		let toOff = 0;
		let startOff = this.offset;
		let i = 0;
		for (; toOff !== n && i < this.buffers.length; i++) {
			const buf = this.buffers[i];
			const toCopy = Math.min(buf.length - startOff, n - toOff);
			buf.copy(out, toOff, startOff, startOff + toCopy);
			if (startOff + toCopy < buf.length) {
				this.offset = startOff + toCopy;
				break;
			} else {
				toOff += toCopy;
				startOff = 0;
			}
		}
		this.buffers = this.buffers.slice(i);
		if (this.buffers.length === 0) this.offset = 0;
		return out;
	};
	OffsetBuffer.prototype.peekUInt8 = function peekUInt8() {
		return this.buffers[0][this.offset];
	};
	OffsetBuffer.prototype.readUInt8 = function readUInt8() {
		this.size -= 1;
		const first = this.buffers[0];
		const r = first[this.offset];
		if (++this.offset === first.length) {
			this.offset = 0;
			this.buffers.shift();
		}
		return r;
	};
	OffsetBuffer.prototype.readUInt16LE = function readUInt16LE() {
		const first = this.buffers[0];
		this.size -= 2;
		let r;
		let shift;
		if (first.length - this.offset >= 2) {
			r = first.readUInt16LE(this.offset);
			shift = 0;
			this.offset += 2;
		} else {
			r = first[this.offset] | this.buffers[1][0] << 8;
			shift = 1;
			this.offset = 1;
		}
		if (this.offset === this.buffers[shift].length) {
			this.offset = 0;
			shift++;
		}
		if (shift !== 0) this.buffers = this.buffers.slice(shift);
		return r;
	};
	OffsetBuffer.prototype.readUInt24LE = function readUInt24LE() {
		const first = this.buffers[0];
		let r;
		let shift;
		const firstHas = first.length - this.offset;
		if (firstHas >= 3) {
			r = first.readUInt16LE(this.offset) | first[this.offset + 2] << 16;
			shift = 0;
			this.offset += 3;
		} else if (firstHas >= 2) {
			r = first.readUInt16LE(this.offset) | this.buffers[1][0] << 16;
			shift = 1;
			this.offset = 1;
		} else {
			r = first[this.offset];
			this.offset = 0;
			this.buffers.shift();
			this.size -= 1;
			r |= this.readUInt16LE() << 8;
			return r;
		}
		this.size -= 3;
		if (this.offset === this.buffers[shift].length) {
			this.offset = 0;
			shift++;
		}
		if (shift !== 0) this.buffers = this.buffers.slice(shift);
		return r;
	};
	OffsetBuffer.prototype.readUInt32LE = function readUInt32LE() {
		const first = this.buffers[0];
		let r;
		let shift;
		const firstHas = first.length - this.offset;
		if (firstHas >= 4) {
			r = first.readUInt32LE(this.offset);
			shift = 0;
			this.offset += 4;
		} else if (firstHas >= 3) {
			r = (first.readUInt16LE(this.offset) | first[this.offset + 2] << 16) + this.buffers[1][0] * 16777216;
			shift = 1;
			this.offset = 1;
		} else if (firstHas >= 2) {
			r = first.readUInt16LE(this.offset);
			this.offset = 0;
			this.buffers.shift();
			this.size -= 2;
			r += this.readUInt16LE() * 65536;
			return r;
		} else {
			r = first[this.offset];
			this.offset = 0;
			this.buffers.shift();
			this.size -= 1;
			r += this.readUInt24LE() * 256;
			return r;
		}
		this.size -= 4;
		if (this.offset === this.buffers[shift].length) {
			this.offset = 0;
			shift++;
		}
		if (shift !== 0) this.buffers = this.buffers.slice(shift);
		return r;
	};
	OffsetBuffer.prototype.readUInt16BE = function readUInt16BE() {
		const r = this.readUInt16LE();
		return (r & 255) << 8 | r >> 8;
	};
	OffsetBuffer.prototype.readUInt24BE = function readUInt24BE() {
		const r = this.readUInt24LE();
		return (r & 255) << 16 | (r >> 8 & 255) << 8 | r >> 16;
	};
	OffsetBuffer.prototype.readUInt32BE = function readUInt32BE() {
		const r = this.readUInt32LE();
		return ((r & 255) << 24 | (r >>> 8 & 255) << 16 | (r >>> 16 & 255) << 8 | r >>> 24) >>> 0;
	};
	function signedInt8(num) {
		if (num >= 128) return -(255 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.peekInt8 = function peekInt8() {
		return signedInt8(this.peekUInt8());
	};
	OffsetBuffer.prototype.readInt8 = function readInt8() {
		return signedInt8(this.readUInt8());
	};
	function signedInt16(num) {
		if (num >= 32768) return -(65535 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.readInt16BE = function readInt16BE() {
		return signedInt16(this.readUInt16BE());
	};
	OffsetBuffer.prototype.readInt16LE = function readInt16LE() {
		return signedInt16(this.readUInt16LE());
	};
	function signedInt24(num) {
		if (num >= 8388608) return -(16777215 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.readInt24BE = function readInt24BE() {
		return signedInt24(this.readUInt24BE());
	};
	OffsetBuffer.prototype.readInt24LE = function readInt24LE() {
		return signedInt24(this.readUInt24LE());
	};
	function signedInt32(num) {
		if (num >= 2147483648) return -(4294967295 ^ num) - 1;
		else return num;
	}
	OffsetBuffer.prototype.readInt32BE = function readInt32BE() {
		return signedInt32(this.readUInt32BE());
	};
	OffsetBuffer.prototype.readInt32LE = function readInt32LE() {
		return signedInt32(this.readUInt32LE());
	};
}));
// node_modules/pg-copy-streams/message-formats.js
var require_message_formats = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* The COPY feature uses the following protocol codes.
	* The codes for the most recent protocol version are documented on
	* https://www.postgresql.org/docs/current/static/protocol-message-formats.html
	*
	* The protocol flow itself is described on
	* https://www.postgresql.org/docs/current/static/protocol-flow.html
	*/
	module.exports = {
		ErrorResponse: 69,
		CopyInResponse: 71,
		CopyOutResponse: 72,
		CopyBothResponse: 87,
		CopyDone: 99,
		CopyData: 100,
		CopyFail: 102,
		CommandComplete: 67,
		ReadyForQuery: 90,
		NotificationResponse: 65,
		NoticeResponse: 78,
		ParameterStatus: 83
	};
}));
// node_modules/pg-copy-streams/copy-to.js
var require_copy_to = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(txt, options) {
		return new CopyStreamQuery(txt, options);
	};
	const { Readable } = __require("stream");
	const assert = __require("assert");
	const BufferList = require_obuf();
	const code = require_message_formats();
	const PG_CODE = 0;
	const PG_LENGTH = 1;
	const PG_MESSAGE = 2;
	var CopyStreamQuery = class extends Readable {
		constructor(text, options) {
			super(options);
			this.text = text;
			this.rowCount = 0;
			this._state = PG_CODE;
			this._buffer = new BufferList();
			this._unreadMessageContentLength = 0;
			this._copyDataChunks = new BufferList();
			this._pgDataHandler = null;
			this._drained = false;
			this._forwarding = false;
			this._onReadableEvent = this._onReadable.bind(this);
		}
		submit(connection) {
			this.connection = connection;
			this._attach();
			connection.query(this.text);
		}
		_attach() {
			const connectionStream = this.connection.stream;
			const pgDataListeners = connectionStream.listeners("data");
			assert(pgDataListeners.length == 1);
			this._pgDataHandler = pgDataListeners.pop();
			connectionStream.removeListener("data", this._pgDataHandler);
			connectionStream.pause();
			this._forward();
			connectionStream.on("readable", this._onReadableEvent);
		}
		_detach() {
			const connectionStream = this.connection.stream;
			const unreadBuffer = this._buffer.take(this._buffer.size);
			connectionStream.removeListener("readable", this._onReadableEvent);
			connectionStream.addListener("data", this._pgDataHandler);
			this._pgDataHandler(unreadBuffer);
			process.nextTick(function() {
				connectionStream.resume();
			});
		}
		_cleanup() {
			this._buffer = null;
			this._copyDataChunks = null;
			this._pgDataHandler = null;
			this._onReadableEvent = null;
		}
		_onReadable() {
			this._forward();
		}
		_read() {
			this._drained = true;
			this._forward();
		}
		_forward() {
			if (this._forwarding || !this._drained || !this.connection) return;
			this._forwarding = true;
			const connectionStream = this.connection.stream;
			let chunk;
			while (this._drained && (chunk = connectionStream.read()) !== null) this._drained = this._parse(chunk);
			this._forwarding = false;
		}
		_parse(chunk) {
			let done = false;
			let drained = true;
			this._buffer.push(chunk);
			while (!done && this._buffer.size > 0) {
				if (PG_CODE === this._state) {
					if (!this._buffer.has(1)) break;
					this._code = this._buffer.peekUInt8();
					if (this._code === code.ErrorResponse) {
						this._detach();
						return;
					}
					this._buffer.readUInt8();
					this._state = PG_LENGTH;
				}
				if (PG_LENGTH === this._state) {
					if (!this._buffer.has(4)) break;
					this._unreadMessageContentLength = this._buffer.readUInt32BE() - 4;
					this._state = PG_MESSAGE;
				}
				if (PG_MESSAGE === this._state) {
					if (this._unreadMessageContentLength > 0 && this._buffer.size > 0) {
						const n = Math.min(this._buffer.size, this._unreadMessageContentLength);
						const messageContentChunk = this._buffer.take(n);
						this._unreadMessageContentLength -= n;
						if (this._code === code.CopyData) this._copyDataChunks.push(messageContentChunk);
					}
					if (this._unreadMessageContentLength === 0) {
						switch (this._code) {
							case code.CopyOutResponse:
							case code.CopyData:
							case code.ParameterStatus:
							case code.NoticeResponse:
							case code.NotificationResponse: break;
							case code.CopyDone:
							default: done = true;
						}
						this._state = PG_CODE;
					}
				}
			}
			const len = this._copyDataChunks.size;
			if (len > 0) drained = this.push(this._copyDataChunks.take(len));
			if (done) {
				this._detach();
				this.push(null);
				this._cleanup();
			}
			return drained;
		}
		handleError(err) {
			this.emit("error", err);
			this._cleanup();
		}
		handleCommandComplete(msg) {
			const match = /COPY (\d+)/.exec((msg || {}).text);
			if (match) this.rowCount = parseInt(match[1], 10);
		}
		handleReadyForQuery() {}
	};
}));
// node_modules/pg-copy-streams/copy-from.js
var require_copy_from = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(txt, options) {
		return new CopyStreamQuery(txt, options);
	};
	const { Writable } = __require("stream");
	const code = require_message_formats();
	var CopyStreamQuery = class extends Writable {
		constructor(text, options) {
			super(options);
			this.text = text;
			this.rowCount = 0;
			this._gotCopyInResponse = false;
			this.chunks = [];
			this.cb_CopyInResponse = null;
			this.cb_ReadyForQuery = null;
			this.cb_destroy = null;
			this.cork();
		}
		submit(connection) {
			this.connection = connection;
			connection.query(this.text);
		}
		callback() {}
		_write(chunk, enc, cb) {
			this.chunks.push({
				chunk,
				encoding: enc
			});
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb_CopyInResponse = cb;
		}
		_writev(chunks, cb) {
			if (this.chunks.length == 0) this.chunks = chunks;
			else {
				const QUANTUM = 125e3;
				for (let i = 0; i < chunks.length; i += QUANTUM) this.chunks.push(...chunks.slice(i, Math.min(i + QUANTUM, chunks.length)));
			}
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb_CopyInResponse = cb;
		}
		_destroy(err, cb) {
			if (this.cb_ReadyForQuery) return cb(err);
			this.cb_destroy = cb;
			const msg = err ? err.message : "NODE-PG-COPY-STREAMS destroy() was called";
			const self = this;
			const done = function() {
				self.connection.sendCopyFail(msg);
			};
			this.chunks = [];
			if (this._gotCopyInResponse) return this.flush(done);
			this.cb_CopyInResponse = done;
		}
		_final(cb) {
			this.cb_ReadyForQuery = cb;
			const self = this;
			const done = function() {
				const finBuffer = Buffer.from([
					code.CopyDone,
					0,
					0,
					0,
					4
				]);
				self.connection.stream.write(finBuffer);
			};
			if (this._gotCopyInResponse) return this.flush(done);
			this.cb_CopyInResponse = done;
		}
		flush(callback) {
			let chunk;
			let ok = true;
			while (ok && (chunk = this.chunks.shift())) ok = this.flushChunk(chunk.chunk);
			if (callback) {
				if (ok) callback();
				else if (this.chunks.length) this.connection.stream.once("drain", this.flush.bind(this, callback));
				else this.connection.stream.once("drain", callback);
			}
		}
		flushChunk(chunk) {
			const Int32Len = 4;
			const lenBuffer = Buffer.from([
				code.CopyData,
				0,
				0,
				0,
				0
			]);
			lenBuffer.writeUInt32BE(chunk.length + Int32Len, 1);
			this.connection.stream.write(lenBuffer);
			return this.connection.stream.write(chunk);
		}
		handleError(e) {
			this.callback();
			if (this.cb_destroy) {
				const cb = this.cb_destroy;
				this.cb_destroy = null;
				cb(e);
			} else this.emit("error", e);
			this.connection = null;
		}
		handleCopyInResponse(connection) {
			this._gotCopyInResponse = true;
			if (!this.destroyed) this.uncork();
			const cb = this.cb_CopyInResponse || function() {};
			this.cb_CopyInResponse = null;
			this.flush(cb);
		}
		handleCommandComplete(msg) {
			const match = /COPY (\d+)/.exec((msg || {}).text);
			if (match) this.rowCount = parseInt(match[1], 10);
		}
		handleReadyForQuery() {
			this.callback();
			this.cb_ReadyForQuery();
			this.connection = null;
		}
	};
}));
// node_modules/pg-copy-streams/copy-both.js
var require_copy_both = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(txt, options) {
		return new CopyStreamQuery(txt, options);
	};
	const { Duplex } = __require("stream");
	const assert = __require("assert");
	const BufferList = require_obuf();
	const code = require_message_formats();
	const PG_CODE = 0;
	const PG_LENGTH = 1;
	const PG_MESSAGE = 2;
	var CopyStreamQuery = class extends Duplex {
		constructor(text, options) {
			super(options);
			this.text = text;
			this._state = PG_CODE;
			this._buffer = new BufferList();
			this._unreadMessageContentLength = 0;
			this._copyDataChunks = new BufferList();
			this._pgDataHandler = null;
			this._drained = false;
			this._forwarding = false;
			this._onReadableEvent = this._onReadable.bind(this);
			this.alignOnCopyDataFrame = options ? options.alignOnCopyDataFrame === true : false;
			this._gotCopyInResponse = false;
			this.chunks = [];
			this.cb = null;
			this.cork();
		}
		submit(connection) {
			this.connection = connection;
			this._attach();
			connection.query(this.text);
		}
		_attach() {
			const connectionStream = this.connection.stream;
			const pgDataListeners = connectionStream.listeners("data");
			assert(pgDataListeners.length == 1);
			this._pgDataHandler = pgDataListeners.pop();
			connectionStream.removeListener("data", this._pgDataHandler);
			connectionStream.pause();
			this._forward();
			connectionStream.on("readable", this._onReadableEvent);
		}
		_detach() {
			const connectionStream = this.connection.stream;
			const unreadBuffer = this._buffer.take(this._buffer.size);
			connectionStream.removeListener("readable", this._onReadableEvent);
			connectionStream.addListener("data", this._pgDataHandler);
			this._pgDataHandler(unreadBuffer);
			process.nextTick(function() {
				connectionStream.resume();
			});
		}
		_cleanup() {
			this._buffer = null;
			this._copyDataChunks = null;
			this._pgDataHandler = null;
			this._onReadableEvent = null;
		}
		_onReadable() {
			this._forward();
		}
		_read() {
			this._drained = true;
			this._forward();
		}
		_forward() {
			if (this._forwarding || !this._drained || !this.connection) return;
			this._forwarding = true;
			const connectionStream = this.connection.stream;
			let chunk;
			while (this._drained && (chunk = connectionStream.read()) !== null) this._drained = this._parse(chunk);
			this._forwarding = false;
		}
		_parse(chunk) {
			let done = false;
			let drained = true;
			this._buffer.push(chunk);
			while (!done && this._buffer.size > 0) {
				if (PG_CODE === this._state) {
					if (!this._buffer.has(1)) break;
					this._code = this._buffer.peekUInt8();
					if (this._code === code.ErrorResponse) {
						this._detach();
						return;
					}
					this._buffer.readUInt8();
					this._state = PG_LENGTH;
				}
				if (PG_LENGTH === this._state) {
					if (!this._buffer.has(4)) break;
					this._unreadMessageContentLength = this._buffer.readUInt32BE() - 4;
					this._state = PG_MESSAGE;
				}
				if (PG_MESSAGE === this._state) {
					if (this._unreadMessageContentLength > 0 && this._buffer.size > 0) {
						const n = Math.min(this._buffer.size, this._unreadMessageContentLength);
						const messageContentChunk = this._buffer.take(n);
						this._unreadMessageContentLength -= n;
						if (this._code === code.CopyData) this._copyDataChunks.push(messageContentChunk);
					}
					if (this._unreadMessageContentLength === 0) {
						switch (this._code) {
							case code.CopyBothResponse:
								this._startCopyIn();
								break;
							case code.CopyData:
								if (this.alignOnCopyDataFrame) drained = this._flushCopyData();
								break;
							case code.ParameterStatus:
							case code.NoticeResponse:
							case code.NotificationResponse: break;
							case code.CopyDone:
							default: done = true;
						}
						this._state = PG_CODE;
					}
				}
			}
			if (!this.alignOnCopyDataFrame) drained = this._flushCopyData();
			if (done) {
				this._detach();
				this.push(null);
				this._cleanup();
			}
			return drained;
		}
		_flushCopyData() {
			let drained = true;
			const len = this._copyDataChunks.size;
			if (len > 0) drained = this.push(this._copyDataChunks.take(len));
			return drained;
		}
		_write(chunk, enc, cb) {
			this.chunks.push({
				chunk,
				encoding: enc
			});
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb = cb;
		}
		_writev(chunks, cb) {
			this.chunks.push(...chunks);
			if (this._gotCopyInResponse) return this.flush(cb);
			this.cb = cb;
		}
		_final(cb) {
			this.flush();
			const finBuffer = Buffer.from([
				code.CopyDone,
				0,
				0,
				0,
				4
			]);
			this.connection.stream.write(finBuffer);
			this.cb_flush = cb;
		}
		flush(callback) {
			let chunk;
			let ok = true;
			while (ok && (chunk = this.chunks.shift())) ok = this.flushChunk(chunk.chunk);
			if (callback) {
				if (ok) callback();
				else if (this.chunks.length) this.connection.stream.once("drain", this.flush.bind(this, callback));
				else this.connection.stream.once("drain", callback);
			}
		}
		flushChunk(chunk) {
			const Int32Len = 4;
			const lenBuffer = Buffer.from([
				code.CopyData,
				0,
				0,
				0,
				0
			]);
			lenBuffer.writeUInt32BE(chunk.length + Int32Len, 1);
			this.connection.stream.write(lenBuffer);
			return this.connection.stream.write(chunk);
		}
		_startCopyIn() {
			this._gotCopyInResponse = true;
			this.uncork();
			this.flush();
			if (this.cb) {
				const { cb } = this;
				this.cb = null;
				cb();
			}
		}
		handleError(err) {
			this.emit("error", err);
			this._cleanup();
		}
		handleCopyData(chunk) {}
		handleCommandComplete() {}
		handleReadyForQuery() {
			this.connection = null;
			this.cb_flush();
		}
	};
}));
// src/parts/database/postgres/ongoing-copy.ts
var import_pg_copy_streams = (/* @__PURE__ */ __commonJSMin(((exports) => {
	require_copy_to();
	const CopyFromQueryStream = require_copy_from();
	require_copy_both();
	exports.from = function copyFrom(txt, options) {
		return new CopyFromQueryStream(txt, options);
	};
})))();
/** Some servers end a statement after some seconds or minutes: this much takes less than one. */
const MAX_CHARACTERS = 1e7;
/**
* A statement `COPY … FROM STDIN` that goes on while more rows come: the server then takes rows while the next are made.
* Of one for each few hundred rows it had to say first that it is ready, and this thread to listen.
*/
var OngoingCopy = class {
	sql;
	#stream;
	#ended;
	#failure;
	#characters = 0;
	constructor(client, sql) {
		this.sql = sql;
		this.#stream = client.query((0, import_pg_copy_streams.from)(sql));
		this.#stream.on("error", (error) => {
			this.#failure = error;
		});
		this.#ended = finished(this.#stream);
		this.#ended.catch(() => {});
	}
	/** Whether another is to take its place. */
	get isLong() {
		return this.#characters >= MAX_CHARACTERS;
	}
	/** Sends rows in the text format of COPY. What the server says against them may be thrown by a later call. */
	async write(rows) {
		if (this.#failure !== void 0) throw this.#failure;
		this.#characters += rows.length;
		const sent = new Promise((resolve) => {
			this.#stream.write(rows, () => resolve());
		});
		await Promise.race([sent, this.#ended]);
	}
	/** Waits until the server has taken all rows. */
	async end() {
		if (this.#failure === void 0) this.#stream.end();
		await this.#ended;
	}
};
// src/parts/database/postgres/postgres-connection.ts
/** One connection to a server, made when it is first needed and again after it was lost. */
var PostgresConnection = class {
	#plan;
	#client;
	#copy;
	#isInTransaction = false;
	#wasConnected = false;
	constructor(plan) {
		this.#plan = plan;
	}
	/** Whether the server was reached once. */
	get wasConnected() {
		return this.#wasConnected;
	}
	/** Runs one statement and returns the rows of its result. */
	async query(sql, values = []) {
		await this.endCopy();
		const client = await this.#connected();
		try {
			const { rows } = await client.query(numberPlaceholders(sql), [...values]);
			return rows;
		} catch (error) {
			if (endsConnection(error)) this.#forget(client);
			throw error;
		}
	}
	/** Starts a transaction: until its end no other connection takes the place of a lost one. */
	async begin(statement) {
		await this.query(statement);
		this.#isInTransaction = true;
	}
	endTransaction() {
		this.#isInTransaction = false;
	}
	/**
	* Sends rows in the text format of COPY to a statement `COPY … FROM STDIN`, which goes on until another statement
	* comes: what the server says against them may be thrown there.
	*/
	async copy(sql, rows) {
		if (this.#copy?.sql !== sql || this.#copy.isLong) {
			await this.endCopy();
			this.#copy = new OngoingCopy(await this.#connected(), sql);
		}
		try {
			await this.#copy.write(rows);
		} catch (error) {
			this.#copy = void 0;
			throw error;
		}
	}
	/** Waits until the server has taken all rows that were sent. */
	async endCopy() {
		const copy = this.#copy;
		this.#copy = void 0;
		await copy?.end();
	}
	async close() {
		const client = this.#client;
		this.#client = void 0;
		await client?.end().catch(() => {});
	}
	async #connected() {
		if (this.#client === void 0) {
			if (this.#isInTransaction) throw new Error("Connection terminated unexpectedly");
			this.#client = await this.#connect();
		}
		return this.#client;
	}
	async #connect() {
		let failure;
		for (const config of this.#plan.attempts) try {
			return await this.#connectWith(config);
		} catch (error) {
			failure = error;
			if (!justifiesNextAttempt(error)) break;
		}
		throw failure;
	}
	async #connectWith(config) {
		const client = new Client(config);
		client.on("error", () => this.#forget(client));
		client.on("end", () => this.#forget(client));
		try {
			await client.connect();
			this.#wasConnected = true;
			return client;
		} catch (error) {
			await client.end().catch(() => {});
			throw error;
		}
	}
	#forget(client) {
		if (this.#client === client) this.#client = void 0;
	}
};
/** Not let in: by rules that can differ for connections with and without TLS. */
const NOT_LET_IN = /* @__PURE__ */ new Set(["28000", "08P01"]);
/**
* Returns whether the next attempt may succeed where this one could not: with the other of TLS and
* no TLS (`sslmode=allow` and `prefer`). A wrong password, which libpq tries again as well, stays
* wrong, and counts against those who mistype it.
*/
function justifiesNextAttempt(error) {
	if (isServerError(error)) return NOT_LET_IN.has(error.code);
	return isTlsFailure(error) || isLostConnection(error);
}
/** Returns SQL with Postgres' placeholders, `$1`, `$2` …, for `?`; the SQL has no other question marks. */
function numberPlaceholders(sql) {
	let count = 0;
	return sql.replaceAll("?", () => {
		count += 1;
		return `$${count}`;
	});
}
// src/parts/database/postgres/citus-commits.ts
/** Transactions that were committed on the coordinator: those of the last minute, and those that a node lacks. */
const HAS_COMMITTED = "SELECT 1 AS found FROM pg_catalog.pg_dist_transaction LIMIT 1";
/** Those of them that a node has prepared and not committed. Citus gives each a name that no other has. */
const COUNT_OPEN = `SELECT count(*) AS open FROM pg_catalog.pg_dist_transaction WHERE gid IN (
  SELECT unnest(string_to_array(result, ' ')) FROM run_command_on_workers(
    'SELECT string_agg(gid, '' '') FROM pg_catalog.pg_prepared_xacts WHERE database = current_database()'
  ) WHERE success)`;
const DELAY_MS = 500;
/** Citus commits what a node lacks once a minute (`citus.recover_2pc_interval`). */
const LONGEST_MS = 15e4;
/**
* Waits until all nodes of Citus show what was committed. A node that was lost within a COMMIT does
* not until Citus has mended it: sums that were made in between would lack its part, and stay so.
*
* @throws {Failure} when a node does not show it for minutes.
*/
async function awaitCommits(database) {
	if ((await database.select(HAS_COMMITTED)).length === 0) return;
	for (let waitedMs = 0; waitedMs < LONGEST_MS; waitedMs += DELAY_MS) {
		const [row] = await database.select(COUNT_OPEN);
		if (Number(row?.open) === 0) return;
		await setTimeout$1(DELAY_MS);
	}
	throw new Failure("A node of the Citus cluster has not finished an earlier COMMIT for minutes. Call recover_prepared_transactions() on the coordinator, and run the command again.", { code: "database" });
}
// src/parts/database/postgres/dialect.ts
const TYPES = {
	text: "text",
	integer: "bigint",
	instant: "timestamptz",
	day: "date"
};
/** Postgres, and what speaks its SQL: instants are `timestamptz`, days are `date`. */
const POSTGRES_DIALECT = {
	sum: (expression) => `coalesce(sum(${expression}), 0)`,
	dayOf: (instant) => `(${instant} AT TIME ZONE 'UTC')::date`,
	isWithinDays: (instant, first, last) => `${instant} >= ${first}::date::timestamp AT TIME ZONE 'UTC' AND ${instant} < (${last}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
	dayText: (day) => `to_char(${day}, 'YYYY-MM-DD')`,
	instantText: (instant) => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
	bound: (instant) => instant,
	touchedDays: (days) => ({
		sql: "unnest(?::text[], ?::date[]) AS touched(repository, day)",
		values: [days.map(({ repository }) => repository), days.map(({ day }) => day)]
	}),
	tableOf: (name, columns, rows) => ({
		sql: `unnest(${Object.values(columns).map((type) => `?::${TYPES[type]}[]`).join(", ")}) AS ${name}(${Object.keys(columns).join(", ")})`,
		values: Object.keys(columns).map((_, index) => rows.map((row) => row[index] === null ? null : String(row[index])))
	}),
	forUpdate: "FOR UPDATE"
};
// src/parts/database/postgres/postgres-failure.ts
/** Returns the errors of a server, and of the way to it, as sentences; every other one as it is. */
function toPostgresFailure(error, { server, secrets }) {
	if (!(error instanceof Error) || error instanceof Failure) return error;
	const says = asSentence(withoutSecrets(messageOf(error), secrets));
	const explanation = isServerError(error) ? explainSqlstate(error, says) : explainConnection(error, says);
	if (explanation === void 0) return error;
	return new Failure(`Cannot use the database ${server}: ${explanation}`, {
		cause: error,
		code: "database"
	});
}
/** OpenSSL's reason is in words; its message is of numbers and source files. */
function messageOf(error) {
	return "reason" in error && typeof error.reason === "string" ? error.reason : error.message;
}
function asSentence(message) {
	const sentence = message.trim().replaceAll(/\s+/g, " ").replace(/^[a-z]+(?=[ ,])/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
	return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
const NO_WAY = "there is no way to that host. Check the network. Where there is no IPv6, as on GitHub's runners, name a host that has an IPv4 address, such as your provider's pooler.";
/** What users can act on, by the system's code. @see https://nodejs.org/api/errors.html */
const OF_CONNECTION = {
	EACCES: "this user may not use that socket.",
	EAI_AGAIN: "the host's name cannot be looked up at the moment. Check the network.",
	ECONNREFUSED: "no server listens there. Check the host and the port, and that the server runs.",
	EHOSTUNREACH: NO_WAY,
	ENETUNREACH: NO_WAY,
	ENOENT: "no server listens on that socket. Check the folder and the port, and that the server runs.",
	ENOTFOUND: "there is no host of that name. Correct the URL."
};
const ROOT_CERTIFICATE = "Name the file with the certificate of the authority that signed it as sslrootcert in the URL or as PGSSLROOTCERT, or put it into ~/.postgresql/root.crt; providers offer it for download";
/** The certificate's faults. @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATES = {
	CERT_HAS_EXPIRED: "the server's certificate has expired. Have it renewed, and check the clock of this machine.",
	CERT_NOT_YET_VALID: "the server's certificate is not valid yet. Check the clock of this machine and of the server.",
	CERT_REVOKED: "the server's certificate was revoked. Have it replaced."
};
const UNKNOWN_AUTHORITY = `the server's certificate is signed by nobody that this machine trusts. ${ROOT_CERTIFICATE}.`;
/**
* Returns what an error of reaching a server means and what to do; undefined when it is none.
* `says` is the error's own message, as a sentence.
*/
function explainConnection(error, says) {
	if (isConnectTimeout(error)) return "it did not answer in time. Check the host, the port and the firewall; connect_timeout in the URL gives it more seconds.";
	if (isLostConnection(error)) return "the connection was lost. Run the command again: nothing is lost, and nothing is counted twice.";
	if (isTlsFailure(error)) return explainTls(error, says);
	if (error instanceof Error && /^SASL: /.test(error.message)) return `the server and tokenledger could not agree on how to check the password. ${says}`;
	const code = networkCode(error);
	return code === void 0 ? void 0 : OF_CONNECTION[code];
}
function explainTls(error, says) {
	if (isTlsRefusal(error)) return "the server offers no TLS, and sslmode asks for it. Turn TLS on at the server; sslmode=prefer goes on without it, for networks that you trust.";
	const code = errorCode(error) ?? "";
	if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return `the server's certificate is for another host. ${says} Connect by a name that the certificate has; sslmode=verify-ca checks all but the name.`;
	if (CERTIFICATES[code] !== void 0) return CERTIFICATES[code];
	return /SELF_SIGNED|UNABLE_TO_|UNTRUSTED|INVALID_CA|SIGNATURE_FAILURE/.test(code) ? UNKNOWN_AUTHORITY : `TLS could not be agreed on. ${says}`;
}
const MIGRATE = "ask someone who may create tables to run `tokenledger migrate`";
const RUN_AGAIN = "Run the command again: nothing is lost, and nothing is counted twice.";
/**
* What users can act on, by SQLSTATE. `says` is the server's own message, as a sentence.
*
* @see https://www.postgresql.org/docs/18/errcodes-appendix.html
*/
const OF_SQLSTATE = {
	"08P01": (says, error) => isRefusedParameter(error) ? `the pooler in front of the server refuses a setting of the connection. ${says} Take it out of options (or PGOPTIONS), or add it to the pooler's ignore_startup_parameters.` : `the connection was refused or broken off. ${says}`,
	"22021": (says) => untranslatable(says),
	"22P05": (says) => untranslatable(says),
	"25006": () => "the server takes no writes: it is a standby, or read-only. Name the server that takes them.",
	"25P03": () => "the server ended a transaction that waited for longer than idle_in_transaction_session_timeout allows. Raise it for this role, and run the command again.",
	"28000": (says) => `the server does not let this role in from here. ${says} Check the role; the server may want TLS (sslmode=require) or a client certificate (sslcert and sslkey).`,
	"28P01": () => "the server does not take the password for this role. Check the user name and the password in the URL, in PGUSER and PGPASSWORD, or in the password file.",
	"3D000": () => "there is no database of that name. Correct the URL, or create it.",
	"3F000": (says) => `there is no schema for the tables. ${says} Correct the role's search_path, or create the schema.`,
	"40001": () => `other transactions kept this one from ending. ${RUN_AGAIN}`,
	"40P01": () => `other transactions kept this one from ending. ${RUN_AGAIN}`,
	"42501": (says) => explainMissingRight(says),
	"42P01": () => `tokenledger's tables are not there. Run \`tokenledger migrate\`, or ${MIGRATE}.`,
	"53100": () => `the server's disk is full. Make room there. ${RUN_AGAIN}`,
	"53200": () => `the server is out of memory. ${RUN_AGAIN}`,
	"53300": () => "the server has no connection left. Try again later, or connect through a pooler.",
	"54000": (says) => `a value is too long for the database. ${says}`,
	"55P03": () => "another transaction holds what this one needs for longer than lock_timeout allows. Run the command again when that has ended.",
	"57014": (says) => /user request/.test(says) ? `somebody ended a statement at the server. ${RUN_AGAIN}` : "the server ended a statement that took longer than statement_timeout allows. Raise it for this role, or for this connection with options=-c%20statement_timeout%3D10min in the URL.",
	"57P01": () => `an administrator ended the connection, or the server shuts down. ${RUN_AGAIN}`,
	"57P02": () => `the server ended the connection after a crash. ${RUN_AGAIN}`,
	"57P03": () => "the server is starting up or shutting down. Try again in a moment."
};
/** Returns what an error of the server means and what to do. */
function explainSqlstate(error, says) {
	if (isLostNode(error)) return `the server lost one of its nodes. ${RUN_AGAIN}`;
	return OF_SQLSTATE[error.code]?.(says, error) ?? `the server says: ${says}`;
}
function untranslatable(says) {
	return `its encoding cannot hold a character. ${says} Name a database with the encoding UTF8.`;
}
function explainMissingRight(says) {
	return /permission denied for (?:table|relation|view|materialized view|sequence)/i.test(says) ? `the role may not do that. ${says} Loading needs SELECT, INSERT and UPDATE on tokenledger's tables, and TEMPORARY on the database or else DELETE on staged_calls; deleting records needs DELETE on llm_calls; reports need SELECT.` : `the role may not do that. ${says} Grant it the right, or ${MIGRATE}.`;
}
// src/parts/database/postgres/server-abilities.ts
const REFUSALS = /* @__PURE__ */ new Set([
	"0A000",
	"42501",
	"42601",
	"42703",
	"42704",
	"25006"
]);
/** Returns whether a server refuses a statement because it lacks what Postgres has, or denies it to this role. */
function isMissingAbility(error) {
	return REFUSALS.has(errorCode(error) ?? "");
}
/** Returns the words that make a column compare by its bytes; none where the server does not know the collation. */
async function findCollation(database) {
	return (await database.select("SELECT 1 AS found FROM pg_catalog.pg_collation WHERE collname = 'C'")).length > 0 ? " COLLATE \"C\"" : "";
}
/** Returns whether the server reports the Citus extension, and so can spread tables over nodes. */
async function hasCitus(database) {
	return (await database.select("SELECT 1 AS found FROM pg_catalog.pg_extension WHERE extname = 'citus'")).length > 0;
}
// src/parts/database/postgres/postgres-database.ts
const FETCHED_ROWS = 1e3;
/** Where the server can be told, until the transaction ends. */
const SET_NESTED_LOOPS = `SELECT set_config(name, ?, true) FROM pg_catalog.pg_settings
  WHERE name = 'enable_nestloop'`;
/** A Postgres server as the shared SQL wants it: errors are sentences, and passing ones are retried. */
var PostgresDatabase = class {
	dialect = POSTGRES_DIALECT;
	connection;
	#place;
	#isInTransaction = false;
	#hasCitus;
	/** Everything then happens within one transaction that is never committed, and steps of it are savepoints. */
	#isDryRun = false;
	constructor(connection, place) {
		this.connection = connection;
		this.#place = place;
	}
	/** Makes everything from now on happen within one transaction that is never committed. */
	async startDryRun() {
		await this.retried(() => this.connection.begin("BEGIN"));
		this.#isDryRun = true;
	}
	select(sql, ...values) {
		return this.retried(() => this.connection.query(sql, values));
	}
	async change(sql, ...values) {
		await this.select(sql, ...values);
	}
	async *iterate(sql, ...values) {
		await this.retried(() => this.begin());
		try {
			await this.select(`DECLARE fetched NO SCROLL CURSOR FOR ${sql}`, ...values);
			for (;;) {
				const rows = await this.select(`FETCH ${FETCHED_ROWS} FROM fetched`);
				yield* rows;
				if (rows.length < FETCHED_ROWS) break;
			}
		} catch (error) {
			throw toPostgresFailure(error, this.#place);
		} finally {
			await this.rollback();
		}
	}
	transaction(body) {
		return this.retried(async () => {
			await this.begin();
			try {
				const result = await body();
				await this.commit();
				return result;
			} catch (error) {
				await this.rollback();
				throw error;
			}
		});
	}
	async joinNewRows(body) {
		await this.select(SET_NESTED_LOOPS, "off");
		const result = await body();
		await this.select(SET_NESTED_LOOPS, "on");
		return result;
	}
	async awaitCommits() {
		this.#hasCitus ??= await hasCitus(this);
		if (this.#hasCitus) await awaitCommits(this);
	}
	/** Runs the body again while what goes wrong is passing; within a transaction the whole of it runs again. */
	async retried(body) {
		if (this.#isInTransaction) return body();
		try {
			if (this.#isDryRun) return await body();
			return await withRetries(body, () => this.connection.wasConnected);
		} catch (error) {
			throw toPostgresFailure(error, this.#place);
		}
	}
	async begin() {
		await this.connection.begin(this.#isDryRun ? "SAVEPOINT step" : "BEGIN");
		this.#isInTransaction = true;
	}
	async commit() {
		await this.#end(this.#isDryRun ? "RELEASE step" : "COMMIT");
	}
	async rollback() {
		await this.connection.endCopy().catch(() => {});
		await this.#end(this.#isDryRun ? "ROLLBACK TO step" : "ROLLBACK").catch(() => {});
	}
	async #end(statement) {
		this.#isInTransaction = false;
		try {
			await this.connection.query(statement);
		} finally {
			if (!this.#isDryRun) this.connection.endTransaction();
		}
	}
};
const MAX_ATTEMPTS = 8;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 4e3;
/**
* Runs a body again, up to eight times in all, while what goes wrong is passing: conflicts with
* other writers, and a server that went away. `wasConnected` tells whether it was ever reached.
*/
async function withRetries(body, wasConnected) {
	for (let attempt = 1;; attempt++) try {
		return await body();
	} catch (error) {
		const isPassing = isTransient(error, { wasConnected: attempt > 1 || wasConnected() });
		if (attempt === MAX_ATTEMPTS || !isPassing) throw error;
		await setTimeout$1(delayMs(attempt));
	}
}
function delayMs(attempt) {
	const longest = Math.min(FIRST_DELAY_MS * 2 ** attempt, MAX_DELAY_MS);
	return longest / 2 + Math.random() * longest / 2;
}
// src/parts/database/postgres/postgres-load.ts
const MAX_HELD_ROWS = 500;
const MAX_HELD_CHARACTERS = 4e6;
/** About what a record takes except for its notes. */
const ROW_CHARACTERS = 200;
const NOTHING = {
	inserted: 0,
	updated: 0,
	skipped: 0,
	missing: 0,
	held: [],
	removed: 0
};
/** A load that holds some records and stages them while the next are read. */
var PostgresLoad = class {
	#database;
	#openStaging;
	#repositories = /* @__PURE__ */ new Set();
	#sums = new LoadSums();
	#staging;
	#writing = Promise.resolve();
	#held = [];
	#heldCharacters = 0;
	#added = 0;
	constructor(database, openStaging) {
		this.#database = database;
		this.#openStaging = openStaging;
	}
	add(records) {
		return this.addCalls(records.map(toLlmCall));
	}
	async addCalls(calls) {
		for (const call of calls) {
			this.#held.push(call);
			this.#sums.add(call);
			this.#heldCharacters += ROW_CHARACTERS + notesOf(call).length;
			this.#repositories.add(repositoryOf(call));
			if (this.#held.length >= MAX_HELD_ROWS || this.#heldCharacters >= MAX_HELD_CHARACTERS) await this.#write();
		}
	}
	/** Merges what was added, when there is anything to do. */
	async merge(filled, now) {
		if (this.#added + this.#held.length === 0 && isEmpty(filled)) return NOTHING;
		const staging = await this.#write();
		await this.#writing;
		return await staging.merge(() => {
			const staged = {
				...staging.describe(),
				isInPlace: staging.isInPlace,
				added: this.#added,
				repositories: this.#repositories,
				sums: this.#sums
			};
			return mergeStaged(this.#database, staged, staging.upsert(staged), filled, now);
		});
	}
	async discard() {
		await this.#writing.catch(() => {});
		await this.#staging?.discard();
	}
	async #write() {
		this.#staging ??= await this.#openStaging();
		const rows = this.#held;
		this.#held = [];
		this.#heldCharacters = 0;
		const write = this.#staging.prepare(rows, this.#added);
		await this.#writing;
		this.#writing = write();
		this.#writing.catch(() => {});
		this.#added += rows.length;
		return this.#staging;
	}
};
function isEmpty(filled) {
	return [
		filled.states,
		filled.replacedFiles,
		filled.goneFiles,
		filled.reconciled
	].every((list = []) => list.length === 0);
}
// src/parts/database/postgres/citus-tables.ts
/**
* Tables that version 0.3.0 copied to each node. A write to such a copy keeps all other writers of
* the table waiting until COMMIT; on the coordinator alone, writers of different rows go on.
*/
const LOCAL_TABLES = [
	...[
		"ingested_files",
		"repositories",
		"remote_trees",
		"ingestion_locks"
	],
	...[
		"daily_usage",
		"daily_usage_all",
		"daily_phase_usage",
		"daily_phase_usage_all"
	],
	...["daily_failures", "daily_failures_all"],
	...[
		"commits",
		"commit_folders",
		"pull_requests",
		"author_salt",
		"daily_change_usage"
	]
];
/** One connection per node: a transaction may not use several before a table of all nodes is changed. */
const SEQUENTIALLY = "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'";
/** By the session: the key holds no other column that tells records of one moment apart. No table of others decides where. */
const SPREAD_CALLS = "SELECT create_distributed_table('llm_calls', 'session_id', colocate_with => 'none')";
/** In the same places, so that each node merges its own rows. */
const SPREAD_STAGED = [
	"ALTER TABLE staged_calls DROP CONSTRAINT staged_calls_pkey",
	"ALTER TABLE staged_calls ADD CONSTRAINT staged_calls_pkey PRIMARY KEY (load_id, ordinal, session_id)",
	"SELECT create_distributed_table('staged_calls', 'session_id', colocate_with => 'llm_calls')"
];
/**
* Refuses a worker of a cluster: it shows the records, but has none of the other tables.
*
* @throws {Failure} that names the coordinator as the cluster does.
*/
async function requireCoordinator(database, server) {
	if (!await hasCitus(database)) return;
	const [node] = await database.select(`SELECT groupid, (SELECT nodename || ':' || nodeport FROM pg_dist_node WHERE groupid = 0 LIMIT 1) AS coordinator
     FROM pg_dist_local_group`);
	if (Number(node?.groupid ?? 0) === 0) return;
	const name = node?.coordinator == null ? "" : `, which it knows as ${node.coordinator}`;
	throw new Failure(`Cannot use the database ${server}: it is a worker of a Citus cluster. Name the cluster's coordinator${name}.`, { code: "database" });
}
/** Returns whether the records are spread over the nodes of a server with Citus. */
async function isSpread(database) {
	return await hasCitus(database) && (await listSpread(database)).has("llm_calls");
}
/** Returns whether the rows that wait are spread as the records are. */
async function isStagingSpread(database) {
	return await hasCitus(database) && (await listSpread(database)).has("staged_calls");
}
/** Returns what is still to be sent to a server with Citus, in a transaction's order; nothing to others. */
async function pendingDistribution(database) {
	if (!await hasCitus(database)) return [];
	const spread = await listSpread(database);
	const statements = [
		...LOCAL_TABLES.filter((table) => spread.has(table)).map((table) => `SELECT undistribute_table('${table}')`),
		...spread.has("llm_calls") ? [] : [SPREAD_CALLS],
		...spread.has("staged_calls") ? [] : SPREAD_STAGED
	];
	return statements.length === 0 ? [] : [SEQUENTIALLY, ...statements];
}
/** Returns the tables of the schema that Citus knows of. */
async function listSpread(database) {
	const names = [
		"llm_calls",
		"staged_calls",
		...LOCAL_TABLES
	];
	const rows = await database.select(`SELECT name FROM unnest(?::text[]) AS names(name)
     WHERE EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = to_regclass(name))`, names);
	return new Set(rows.map(({ name }) => String(name)));
}
// src/parts/database/postgres/merge-duplicates.ts
const KEY_COLUMNS = [
	"timestamp",
	"session_id",
	"prompt_name",
	"model"
];
const VALUE_COLUMNS = [...[
	"input_tokens",
	"output_tokens",
	"cache_read_tokens",
	"cache_write_tokens",
	"success"
], ...[
	"duration_ms",
	"cost_nano_usd",
	"phase",
	"notes",
	"error_message",
	"agent",
	"branch"
]];
const KEY$3 = KEY_COLUMNS.join(", ");
const KEY_OF_CALLS = KEY_COLUMNS.map((column) => `llm_calls.${column}`).join(", ");
const COPIES = `llm_calls JOIN merged_calls ON ${sameKey("llm_calls", "merged_calls")}`;
/** As much memory as a load takes, where the server can be told. */
const MEMORY = `SELECT set_config(name, '64MB', true) FROM pg_catalog.pg_settings
  WHERE name IN ('work_mem', 'maintenance_work_mem') AND setting::bigint < 65536`;
/**
* Makes one row of the rows that several repositories brought of one record: it keeps the
* repository that was there first and has the values that were read last. Then the key is without
* the repository. Statements in a transaction's order.
*
* @param isSpread - whether the table is distributed over the nodes of Citus
*/
function mergeDuplicates(isSpread) {
	return [
		MEMORY,
		"ALTER TABLE llm_calls DROP CONSTRAINT llm_calls_pkey",
		LIST_REPOSITORIES,
		`CREATE TABLE merged_calls AS SELECT ${KEY$3} FROM llm_calls GROUP BY ${KEY$3} HAVING count(*) > 1`,
		...isSpread ? SPREAD : [],
		REREAD,
		TAKE_LATEST_VALUES,
		DELETE_LATER_REPOSITORIES,
		"DROP TABLE merged_calls",
		...MERGE_SPELLINGS,
		`ALTER TABLE llm_calls ADD CONSTRAINT llm_calls_pkey PRIMARY KEY (${KEY$3})`,
		"CREATE INDEX llm_calls_repository ON llm_calls (repository, timestamp)"
	];
}
/** Citus joins its tables with others that are spread the same way. */
const SPREAD = ["SELECT create_reference_table('merged_repositories')", "SELECT create_distributed_table('merged_calls', 'session_id', colocate_with => 'llm_calls')"];
/** What was skipped or doubled before is looked at again, so that values are those of the ledger that holds the record. */
const REREAD = `WITH sharers AS MATERIALIZED (SELECT DISTINCT llm_calls.repository FROM ${COPIES})
  UPDATE ingested_files SET rules = '' WHERE repository IN (SELECT repository FROM sharers)`;
const TAKE_LATEST_VALUES = `UPDATE llm_calls
  SET ${[...VALUE_COLUMNS, "ingested_at"].map((column) => `${column} = latest.${column}`).join(", ")}
  FROM (
    SELECT * FROM (
      SELECT llm_calls.*, row_number() OVER (
        PARTITION BY ${KEY_OF_CALLS} ORDER BY llm_calls.ingested_at DESC, llm_calls.repository
      ) AS place FROM ${COPIES}
    ) AS ranked WHERE place = 1
  ) AS latest
  WHERE ${sameKey("latest", "llm_calls")} AND llm_calls.repository <> latest.repository
    AND (${list("llm_calls")}) IS DISTINCT FROM (${list("latest")})`;
const DELETE_LATER_REPOSITORIES = `DELETE FROM llm_calls WHERE (repository, ${KEY$3}) IN (
  SELECT repository, ${KEY$3} FROM (
    SELECT llm_calls.repository, ${KEY_OF_CALLS}, row_number() OVER (
      PARTITION BY ${KEY_OF_CALLS} ORDER BY merged.first_ingested_at, merged.repository
    ) AS place
    FROM ${COPIES}
      JOIN merged_repositories AS merged ON merged.repository = llm_calls.repository
  ) AS ranked WHERE place > 1)`;
function list(table) {
	return VALUE_COLUMNS.map((column) => `${table}.${column}`).join(", ");
}
function sameKey(one, other) {
	return KEY_COLUMNS.map((column) => `${one}.${column} = ${other}.${column}`).join(" AND ");
}
// src/parts/database/postgres/migrations.ts
const MEASURES = `
  records BIGINT NOT NULL,
  input_tokens NUMERIC NOT NULL,
  output_tokens NUMERIC NOT NULL,
  cache_read_tokens NUMERIC NOT NULL,
  cache_write_tokens NUMERIC NOT NULL,
  cost_nano_usd NUMERIC NOT NULL,
  unpriced_records BIGINT NOT NULL,
  unpriced_tokens NUMERIC NOT NULL,
  succeeded BIGINT NOT NULL,
  failed BIGINT NOT NULL,
  duration_ms NUMERIC NOT NULL,
  timed_records BIGINT NOT NULL,
  first_timestamp TIMESTAMPTZ NOT NULL,
  last_timestamp TIMESTAMPTZ NOT NULL`;
/** What the view of the first step shows, in its order. */
const VIEWED = [
	...[
		"repository",
		"timestamp",
		"session_id",
		"prompt_name",
		"model",
		"input_tokens"
	],
	...[
		"output_tokens",
		"cache_read_tokens",
		"cache_write_tokens",
		"success",
		"duration_ms"
	],
	...[
		"cost_nano_usd",
		"phase",
		"notes",
		"error_message",
		"agent",
		"branch",
		"source_file"
	],
	"ingested_at"
];
/** Returns every step of the schema, in order. */
function postgresMigrations({ collation, isSpread }) {
	const keyText = `TEXT${collation} NOT NULL`;
	const rollup = (table, dimensions) => `CREATE TABLE ${table} (day DATE NOT NULL, ${dimensions.map((column) => `${column} ${keyText}`).join(", ")}, ${MEASURES},
      PRIMARY KEY (${["day", ...dimensions].join(", ")}))`;
	const values = `
        input_tokens BIGINT NOT NULL,
        output_tokens BIGINT NOT NULL,
        cache_read_tokens BIGINT NOT NULL,
        cache_write_tokens BIGINT NOT NULL,
        success BOOLEAN,
        duration_ms BIGINT,
        cost_nano_usd BIGINT,
        phase TEXT,
        notes TEXT NOT NULL,
        error_message TEXT,
        agent TEXT NOT NULL,
        branch TEXT NOT NULL,
        source_file TEXT NOT NULL`;
	const key = `
        repository ${keyText},
        timestamp TIMESTAMPTZ NOT NULL,
        session_id ${keyText},
        prompt_name ${keyText},
        model ${keyText}`;
	return [
		{
			version: 1,
			statements: [
				`CREATE TABLE llm_calls (${key},${values},
        ingested_at TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (repository, timestamp, session_id, prompt_name, model)
      )`,
				`CREATE VIEW llm_calls_with_cost AS
        SELECT *, cost_nano_usd / 1000000000.0 AS cost_usd FROM llm_calls`,
				`CREATE TABLE staged_calls (
        load_id TEXT NOT NULL,
        ordinal BIGINT NOT NULL,
        staged_at TIMESTAMPTZ NOT NULL,${key},${values},
        PRIMARY KEY (load_id, ordinal)
      )`,
				`CREATE TABLE ingested_files (
        repository ${keyText},
        path ${keyText},
        blob_hash TEXT NOT NULL,
        offset_bytes BIGINT NOT NULL,
        prefix_hash TEXT NOT NULL,
        rows BIGINT NOT NULL,
        rules TEXT NOT NULL,
        unpriced_models TEXT NOT NULL,
        ingested_at TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (repository, path)
      )`,
				`CREATE TABLE repositories (repository ${keyText} PRIMARY KEY, pruned_before TEXT)`,
				`CREATE TABLE remote_trees (
        repository ${keyText},
        ref ${keyText},
        etag TEXT NOT NULL,
        tree_hash TEXT NOT NULL,
        PRIMARY KEY (repository, ref)
      )`,
				`CREATE TABLE ingestion_locks (name TEXT PRIMARY KEY)`,
				`INSERT INTO ingestion_locks VALUES ('rollups')`,
				rollup("daily_usage", [
					"repository",
					"model",
					"prompt_name"
				]),
				rollup("daily_usage_all", ["model", "prompt_name"]),
				rollup("daily_phase_usage", ["repository", "phase"]),
				rollup("daily_phase_usage_all", ["phase"]),
				rollup("daily_failures", [
					"repository",
					"error_message",
					"model"
				]),
				rollup("daily_failures_all", ["error_message", "model"])
			]
		},
		{
			version: 2,
			...isSpread && { setting: "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'" },
			sums: SUMS_OF_CALLS,
			statements: ["ALTER TABLE ingested_files ADD COLUMN shares_records BOOLEAN NOT NULL DEFAULT false", ...mergeDuplicates(isSpread)]
		},
		{
			version: 3,
			statements: rebuildFirstRollups(POSTGRES_WORDS)
		},
		{
			version: 4,
			statements: [
				...isSpread ? [SEQUENTIALLY] : [],
				"ALTER TABLE llm_calls ADD COLUMN commit_id TEXT",
				`CREATE OR REPLACE VIEW llm_calls_with_cost AS
        SELECT ${VIEWED.join(", ")}, cost_nano_usd / 1000000000.0 AS cost_usd, commit_id FROM llm_calls`,
				"ALTER TABLE repositories ADD COLUMN history TEXT NOT NULL DEFAULT ''",
				`CREATE TABLE commits (
        repository ${keyText},
        commit_id ${keyText},
        committed_at TIMESTAMPTZ NOT NULL,
        subject TEXT NOT NULL,
        author TEXT,
        author_email TEXT,
        pull_request BIGINT,
        outcome TEXT NOT NULL,
        added_lines BIGINT NOT NULL,
        reworked_lines BIGINT NOT NULL,
        PRIMARY KEY (repository, commit_id)
      )`,
				`CREATE TABLE commit_folders (
        repository ${keyText},
        commit_id ${keyText},
        folder ${keyText},
        place BIGINT NOT NULL,
        lines BIGINT NOT NULL,
        PRIMARY KEY (repository, commit_id, folder)
      )`,
				`CREATE TABLE pull_requests (
        repository ${keyText},
        number BIGINT NOT NULL,
        title TEXT NOT NULL,
        head_branch TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'merged', 'closed')),
        merged_at TIMESTAMPTZ,
        closed_at TIMESTAMPTZ,
        merge_commit_id TEXT,
        checks TEXT NOT NULL CHECK (checks IN ('unknown', 'passed', 'failed')),
        PRIMARY KEY (repository, number)
      )`,
				"CREATE TABLE author_salt (name TEXT PRIMARY KEY, salt TEXT NOT NULL)",
				rollup("daily_change_usage", [
					"repository",
					"commit_id",
					"branch"
				]),
				"CREATE INDEX daily_change_usage_commit ON daily_change_usage (repository, commit_id)",
				fillChangeRollup(POSTGRES_WORDS)
			]
		},
		{
			version: 5,
			statements: [
				...isSpread ? [SEQUENTIALLY] : [],
				"ALTER TABLE llm_calls ADD COLUMN failed_checks_of BIGINT",
				`CREATE OR REPLACE VIEW llm_calls_with_cost AS
        SELECT ${VIEWED.join(", ")}, cost_nano_usd / 1000000000.0 AS cost_usd, commit_id, failed_checks_of FROM llm_calls`,
				"ALTER TABLE commits ADD COLUMN merged_by TEXT"
			]
		},
		{
			version: 6,
			statements: [
				`CREATE TABLE sessions (
        session_id ${keyText},
        repository ${keyText},
        records BIGINT NOT NULL,
        input_tokens NUMERIC NOT NULL,
        output_tokens NUMERIC NOT NULL,
        cache_read_tokens NUMERIC NOT NULL,
        cache_write_tokens NUMERIC NOT NULL,
        cost_nano_usd NUMERIC NOT NULL,
        unpriced_records BIGINT NOT NULL,
        unpriced_tokens NUMERIC NOT NULL,
        first_timestamp TIMESTAMPTZ NOT NULL,
        last_timestamp TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (session_id, repository)
      )`,
				"CREATE INDEX sessions_with_records ON sessions (session_id) WHERE records > 0",
				fillSessions(POSTGRES_WORDS)
			]
		}
	];
}
// src/parts/database/postgres/postgres-schema.ts
/** What another runner that makes the same table at the same moment causes. */
const MADE_MEANWHILE = /* @__PURE__ */ new Set([
	"23505",
	"42P07",
	"XX000"
]);
const TABLE$2 = "CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL)";
const COLUMNS = "SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass('schema_migrations') AND attnum > 0 AND NOT attisdropped";
/** The row that runners lock. */
const LOCKED_ROW = "INSERT INTO schema_migrations (version, applied_at) VALUES (0, now()) ON CONFLICT (version) DO NOTHING";
/** Returns the schema of a Postgres database. */
async function postgresSchema(database, name) {
	await requireCoordinator(database, name);
	return {
		database,
		name,
		migrations: postgresMigrations({
			collation: await findCollation(database),
			isSpread: await isSpread(database)
		}),
		listMigrationColumns: async () => {
			return (await database.select(COLUMNS)).map(({ name }) => String(name));
		},
		migrationsTable: [TABLE$2, LOCKED_ROW],
		makeMigrationsTable: () => database.retried(() => makeMigrationsTable(database)),
		lock: async () => {
			await database.select("SELECT version FROM schema_migrations WHERE version = 0 FOR UPDATE");
		},
		pendingDistribution: () => pendingDistribution(database)
	};
}
async function makeMigrationsTable({ connection }) {
	await connection.query(TABLE$2).catch((error) => {
		if (!MADE_MEANWHILE.has(errorCode(error) ?? "")) throw error;
	});
	await connection.query(LOCKED_ROW);
}
// src/parts/database/postgres/copy-rows.ts
const TABLE$1 = "copied_rows";
const ROWS_AT_ONCE = 1e3;
/**
* Returns what writes many rows within a transaction by COPY to a temporary table: as values of statements
* they take a quarter more of the server's time, and an array for each column here.
*/
function copyRows({ connection }) {
	return async (target, rows) => {
		const names = Object.keys(target.columns).join(", ");
		await connection.query(`CREATE TEMP TABLE ${TABLE$1} ON COMMIT DROP AS SELECT ${names} FROM ${target.table} LIMIT 0`);
		for (const batch of inBatches(rows, ROWS_AT_ONCE)) await connection.copy(`COPY ${TABLE$1} (${names}) FROM STDIN`, batch.map(copyLine).join(""));
		await connection.query(upsertFrom(target, TABLE$1));
		await connection.query(`DROP TABLE ${TABLE$1}`);
	};
}
// src/parts/database/postgres/staging.ts
/** The types of the staged columns; the texts of a key are compared by their bytes where the server can. */
function stagedColumnTypes(collation) {
	const keyText = `text${collation}`;
	return {
		repository: keyText,
		timestamp: "timestamptz",
		session_id: keyText,
		prompt_name: keyText,
		model: keyText,
		input_tokens: "bigint",
		output_tokens: "bigint",
		cache_read_tokens: "bigint",
		cache_write_tokens: "bigint",
		success: "boolean",
		duration_ms: "bigint",
		cost_nano_usd: "bigint",
		phase: "text",
		notes: "text",
		error_message: "text",
		agent: "text",
		branch: "text",
		source_file: "text"
	};
}
// src/parts/database/postgres/temporary-staging.ts
const TABLE = "staged_records";
const KEY$2 = STAGED_KEY_COLUMNS.join(", ");
const DISTINCT = `(SELECT DISTINCT ON (${KEY$2}) * FROM ${TABLE} ORDER BY ${KEY$2}, ordinal DESC)`;
const INDEX = `CREATE INDEX ON ${TABLE} (${KEY_COLUMNS$1.join(", ")})`;
const COPY$1 = `COPY ${TABLE} (ordinal, ${STAGED_COLUMNS.join(", ")}) FROM STDIN`;
/**
* Stages by COPY into a temporary table that lives as long as the load's one transaction, so that
* a pooler which gives each transaction another connection changes nothing.
*/
var TemporaryStaging = class TemporaryStaging {
	#database;
	/** A table in partitions does not tell the `xmax` of what was written. */
	#isPartitioned;
	/** Undefined where the records have to wait in the table. */
	#direct;
	#isMerged = false;
	constructor(database, isPartitioned, direct) {
		this.#database = database;
		this.#isPartitioned = isPartitioned;
		this.#direct = direct;
	}
	/** Begins the transaction. Throws the driver's error when the server lacks what this needs. */
	static async open(database, collation, direct) {
		await database.begin();
		try {
			const columns = Object.entries(stagedColumnTypes(collation)).map(([name, type]) => `${name} ${type}`);
			await database.connection.query(`CREATE TEMP TABLE ${TABLE} (ordinal bigint, ${columns.join(", ")}) ON COMMIT DROP`);
			await database.connection.query(`SELECT xmax FROM ${TABLE} LIMIT 0`);
			await database.connection.query("SET LOCAL work_mem = '64MB'");
			return new TemporaryStaging(database, await isPartitioned(database), direct);
		} catch (error) {
			await database.rollback();
			throw error;
		}
	}
	get isInPlace() {
		return this.#direct !== void 0;
	}
	prepare(rows, firstOrdinal) {
		const direct = this.#direct?.linesOf(rows);
		const staged = direct === void 0 ? linesOf(rows, firstOrdinal) : void 0;
		return async () => {
			if (direct !== void 0 && await this.#direct?.add(rows, direct)) return;
			this.#direct = void 0;
			await this.#database.connection.copy(COPY$1, staged ?? linesOf(rows, firstOrdinal));
		};
	}
	describe() {
		const search = async (body) => {
			await this.#database.change(INDEX);
			return body();
		};
		const writeRows = this.#direct && copyRows(this.#database);
		return {
			table: TABLE,
			distinct: DISTINCT,
			search,
			writeRows
		};
	}
	upsert(staged) {
		return countingUpsert(this.#database, staged, this.#isPartitioned);
	}
	async merge(body) {
		const result = await body();
		await this.#database.connection.query(`DROP TABLE ${TABLE}`);
		await this.#database.commit();
		this.#isMerged = true;
		return result;
	}
	async discard() {
		if (!this.#isMerged) await this.#database.rollback();
	}
};
function linesOf(rows, firstOrdinal) {
	let lines = "";
	for (const [index, row] of rows.entries()) lines += copyLine([firstOrdinal + index, ...row]);
	return lines;
}
async function isPartitioned({ connection }) {
	const [partitioned] = await connection.query("SELECT 1 AS found FROM pg_catalog.pg_class WHERE oid = to_regclass('llm_calls') AND relkind = 'p'");
	return partitioned !== void 0;
}
/** Counts what the statement says it wrote: `xmax` is 0 in a row that is new. A table in partitions does not tell it. */
function countingUpsert(database, staged, isPartitioned) {
	if (isPartitioned) return lookingUpsert(database, staged);
	const { dayOf, dayText } = database.dialect;
	const sql = `
    WITH merged AS (
      ${upsertStatement(staged.distinct)} RETURNING timestamp, (xmax = 0) AS is_new
    )
    SELECT ${dayText(dayOf("timestamp"))} AS day,
      count(*) AS changed, count(CASE WHEN is_new THEN 1 END) AS inserted
    FROM merged GROUP BY 1`;
	return (ingestedAt, repository) => database.select(sql, ingestedAt, repository);
}
// src/parts/database/postgres/spread-staging.ts
const KEY$1 = STAGED_KEY_COLUMNS.join(", ");
const COPY = `COPY staged_calls (load_id, staged_at, ordinal, ${STAGED_COLUMNS.join(", ")}) FROM STDIN`;
/** Fewer are sooner there over one connection to each node than over one for each shard, opened for them. */
const MANY_ROWS = 2e3;
/**
* Stages by COPY into the table that all loads share and that Citus keeps where the records are: each node
* merges its own rows. All of it is the load's one transaction, so nobody sees what waits, and
* nothing stays of a load that was killed.
*/
var SpreadStaging = class SpreadStaging {
	isInPlace = false;
	#database;
	#isPartitioned;
	#loadId = randomUUID();
	#rows = `staged_calls WHERE load_id = '${this.#loadId}'`;
	#stagedAt;
	#isMerged = false;
	constructor(database, isPartitioned, now) {
		this.#database = database;
		this.#isPartitioned = isPartitioned;
		this.#stagedAt = now.toISOString();
	}
	/** Begins the transaction; undefined where the table is not spread, or this role may not write to it. */
	static async open(database, now) {
		if (!await isStagingSpread(database)) return void 0;
		const [role] = await database.select("SELECT has_table_privilege('staged_calls', 'INSERT') AND has_table_privilege('staged_calls', 'DELETE') AS may");
		if (role?.may !== true) return void 0;
		await database.begin();
		try {
			await database.connection.query("SET LOCAL citus.enable_deadlock_prevention TO off");
			return new SpreadStaging(database, await isPartitioned(database), now);
		} catch (error) {
			await database.rollback();
			throw error;
		}
	}
	prepare(rows, firstOrdinal) {
		let text = "";
		for (const [index, row] of rows.entries()) text += copyLine([
			this.#loadId,
			this.#stagedAt,
			firstOrdinal + index,
			...row
		]);
		return async () => {
			if (firstOrdinal === 0 && rows.length < MANY_ROWS) await this.#database.connection.query(SEQUENTIALLY);
			await this.#database.connection.copy(COPY, text);
		};
	}
	describe() {
		return {
			table: `(SELECT * FROM ${this.#rows})`,
			distinct: `(SELECT DISTINCT ON (${KEY$1}) * FROM ${this.#rows} ORDER BY ${KEY$1}, ordinal DESC)`,
			search: async (body) => {
				await this.#database.change("SET LOCAL citus.propagate_set_commands TO 'local'");
				await this.#database.change("SET LOCAL enable_nestloop TO off");
				const found = await body();
				await this.#database.change("SET LOCAL enable_nestloop TO on");
				return found;
			}
		};
	}
	upsert(staged) {
		return countingUpsert(this.#database, staged, this.#isPartitioned);
	}
	async merge(body) {
		const result = await body();
		await this.#database.connection.query(`DELETE FROM ${this.#rows}`);
		await this.#database.commit();
		this.#isMerged = true;
		return result;
	}
	async discard() {
		if (!this.#isMerged) await this.#database.rollback();
	}
};
// src/parts/database/postgres/table-staging.ts
const BATCH_ROWS = 1e3;
const KEY = STAGED_KEY_COLUMNS.join(", ");
/** What is older was left by a load that was killed; by the clock of the server, which all loads share. */
const ABANDONED = "staged_at < now() - interval '1 day'";
/**
* Stages by plain inserts into a table that all loads share: for servers that have no COPY into
* temporary tables. The merge alone is a transaction, and can be tried again by itself.
*/
var TableStaging = class TableStaging {
	isInPlace = false;
	#database;
	#loadId = randomUUID();
	#insert;
	#written = 0;
	constructor(database) {
		this.#database = database;
		const types = Object.values(stagedColumnTypes(""));
		const values = STAGED_COLUMNS.map((column, index) => `staged.${column}::${types[index]}`);
		const arrays = ["?::bigint[]", ...STAGED_COLUMNS.map(() => "?::text[]")];
		this.#insert = `
      INSERT INTO staged_calls (load_id, staged_at, ordinal, ${STAGED_COLUMNS.join(", ")})
      SELECT ?, now(), staged.ordinal, ${values.join(", ")}
      FROM unnest(${arrays.join(", ")}) AS staged(ordinal, ${STAGED_COLUMNS.join(", ")})
      ON CONFLICT DO NOTHING`;
	}
	/** Clears away what killed loads have left. */
	static async open(database) {
		await database.change(`DELETE FROM staged_calls WHERE ${ABANDONED}`);
		return new TableStaging(database);
	}
	prepare(rows, firstOrdinal) {
		return () => this.#write(rows, firstOrdinal);
	}
	async #write(rows, firstOrdinal) {
		for (let start = 0; start < rows.length; start += BATCH_ROWS) {
			const batch = rows.slice(start, start + BATCH_ROWS);
			const ordinals = batch.map((_, index) => String(firstOrdinal + start + index));
			const columns = STAGED_COLUMNS.map((_, column) => batch.map((row) => row[column] ?? null));
			await this.#database.change(this.#insert, this.#loadId, ordinals, ...columns.map((values) => values.map((value) => value === null ? null : String(value))));
			this.#written += batch.length;
		}
	}
	describe() {
		return {
			table: `(SELECT * FROM staged_calls WHERE load_id = '${this.#loadId}')`,
			distinct: `(SELECT DISTINCT ON (${KEY}) * FROM staged_calls WHERE load_id = '${this.#loadId}' ORDER BY ${KEY}, ordinal DESC)`,
			search: (body) => this.#database.joinNewRows(body)
		};
	}
	upsert(staged) {
		return lookingUpsert(this.#database, staged);
	}
	merge(body) {
		return this.#database.transaction(async () => {
			await this.#requireAll();
			return body();
		});
	}
	async discard() {
		await this.#database.change("DELETE FROM staged_calls WHERE load_id = ?", this.#loadId).catch(() => {});
	}
	/** A load that slept for a day may have been taken for a killed one. */
	async #requireAll() {
		const [row] = await this.#database.select("SELECT count(*) AS waiting FROM staged_calls WHERE load_id = ?", this.#loadId);
		if (Number(row?.waiting) === this.#written) return;
		throw new Failure("Cannot load the records: those that waited in the database were cleared away, as is done after a day. Run the command again.");
	}
};
// src/parts/database/postgres/open-postgres-database.ts
/** Opens a database on a Postgres server, or on one that speaks its protocol. */
async function openPostgresDatabase(url, { dryRun = false, now, environment = {} }) {
	const plan = await connectionAttempts(url, {
		environment,
		homeFolder: environment.HOME || environment.USERPROFILE || homedir(),
		userName: userInfo().username
	});
	const database = new PostgresDatabase(new PostgresConnection(plan), plan);
	try {
		if (dryRun) await database.startDryRun();
		const schema = await postgresSchema(database, plan.server);
		return {
			engine: new PostgresEngine(database, now),
			schema
		};
	} catch (error) {
		await database.connection.close();
		throw error;
	}
}
/** What Postgres, and what speaks its protocol, adds to the SQL that engines share. */
var PostgresEngine = class {
	database;
	storableText = {
		holdsNul: false,
		maxKeyBytes: 800
	};
	#now;
	#hasTemporaryTables = true;
	constructor(database, now) {
		this.database = database;
		this.#now = now;
	}
	async load(fill) {
		try {
			return await this.#load(fill, () => new DirectCopy(this.database, this.#now()));
		} catch (error) {
			if (error instanceof NeedsStaging) return this.#load(fill, () => void 0);
			throw error;
		}
	}
	#load(fill, makeDirect) {
		return this.database.retried(async () => {
			const direct = makeDirect();
			const load = new PostgresLoad(this.database, () => this.#openStaging(direct));
			try {
				return await load.merge(await fill(load), this.#now());
			} catch (error) {
				throw direct?.isRefusedBy(error) === true ? new NeedsStaging() : error;
			} finally {
				await load.discard();
			}
		});
	}
	close() {
		return this.database.connection.close();
	}
	/** Stages the fast way and, once the server has refused it, the way that every server knows. */
	async #openStaging(direct) {
		const spread = await SpreadStaging.open(this.database, this.#now());
		if (spread !== void 0) return spread;
		if (this.#hasTemporaryTables) try {
			const collation = await findCollation(this.database);
			return await TemporaryStaging.open(this.database, collation, direct);
		} catch (error) {
			if (!isMissingAbility(error)) throw error;
			this.#hasTemporaryTables = false;
		}
		return TableStaging.open(this.database);
	}
};
export { openPostgresDatabase };
