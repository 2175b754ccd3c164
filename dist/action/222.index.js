export const id = 222;
export const ids = [222];
export const modules = {

/***/ 6841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPostgresDatabase: () => (/* binding */ openPostgresDatabase)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/usage/failure.js
var failure = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/parts/database/secrets.js
var database_secrets = __webpack_require__(8242);
;// CONCATENATED MODULE: ./build/parts/database/postgres/connection-parameters.js

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
    fallback_application_name: undefined,
    options: "PGOPTIONS",
    channel_binding: "PGCHANNELBINDING",
    sslmode: "PGSSLMODE",
    sslnegotiation: "PGSSLNEGOTIATION",
    sslrootcert: "PGSSLROOTCERT",
    sslcert: "PGSSLCERT",
    sslkey: "PGSSLKEY",
    sslpassword: undefined,
    ssl_min_protocol_version: "PGSSLMINPROTOCOLVERSION",
    ssl_max_protocol_version: "PGSSLMAXPROTOCOLVERSION",
};
/**
 * Parameters of URLs that change nothing here, and the values of which that is true: libpq's about
 * what this driver does anyway or can do without, and those that other clients keep in the URL.
 */
const IGNORED_PARAMETERS = new Map([
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
    // A server that takes no writes is found out by the first write.
    ["target_session_attrs", /^(?:any|primary|read-write)$/],
    ["tcp_user_timeout", /^/],
    // Supabase, Vercel
    ["supa", /^/],
    ["workaround", /^/],
    // Prisma
    ["connection_limit", /^/],
    ["pgbouncer", /^/],
    ["pool_timeout", /^/],
    ["schema", /^public$/],
    // node-postgres
    ["uselibpqcompat", /^/],
]);
/** Names that other clients have for a parameter with a value: `ssl=true` is JDBC's. */
function canonicalParameter(name, value) {
    return name === "ssl" && value === "true" ? ["sslmode", "require"] : [name, value];
}
function isParameterName(name) {
    return Object.hasOwn(PARAMETERS, name);
}
/** What a URL says, and the environment where the URL is silent. */
class ConnectionParameters {
    #ofUrl;
    #environment;
    constructor(ofUrl, environment) {
        this.#ofUrl = ofUrl;
        this.#environment = environment;
    }
    /** Returns a parameter's value; undefined when it is not there, or empty. */
    find(name) {
        return (this.#ofUrl.get(name) ?? this.#ofEnvironment(name)) || undefined;
    }
    /**
     * Returns the value when it is one of the accepted.
     *
     * @throws {UsageFailure} naming the parameter or variable, and never the value: an address with
     * an unescaped password puts pieces of it anywhere.
     */
    findOneOf(name, accepted) {
        const value = this.find(name);
        if (value === undefined)
            return undefined;
        const known = accepted.find((candidate) => candidate === value);
        if (known === undefined)
            throw this.refusal(name, `one of ${accepted.join(", ")}`);
        return known;
    }
    /** Returns the value as an integer within a range. */
    findInteger(name, min, max) {
        const value = this.find(name)?.trim();
        if (value === undefined)
            return undefined;
        const number = Number(value);
        if (!/^[+-]?\d+$/.test(value) || number < min || number > max) {
            throw this.refusal(name, `a whole number from ${min} to ${max}`);
        }
        return number;
    }
    /** Returns a failure that says which value is wrong and what was expected. */
    refusal(name, expected) {
        const where = this.#ofUrl.has(name)
            ? `Cannot use the database URL: expected its ${name} to be`
            : `Cannot use ${PARAMETERS[name]}: expected`;
        const hint = name === "port"
            ? " A user name or password with one of the characters : / ? # [ ] @ % has to be percent-encoded."
            : "";
        return new failure/* UsageFailure */.wK(`${where} ${expected}.${hint}`);
    }
    #ofEnvironment(name) {
        const variable = PARAMETERS[name];
        return variable === undefined ? undefined : this.#environment[variable];
    }
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/parse-postgres-url.js


// A password may hold a colon, a question mark or a number sign, as libpq allows it.
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
    if (parts === null) {
        throw refusal(`expected postgres://user:password@host:port/database. ${ENCODE}`);
    }
    const [, user, password, bracketedHost, port, database, query] = parts;
    const host = bracketedHost?.replace(/^\[(.*)\]$/s, "$1");
    // The rest of a password in which a character should have been encoded is no part to go on with.
    if ([host, port, database].some((part) => part?.includes("@"))) {
        throw refusal(`there is an @ in the host, the port or the database. ${ENCODE}`);
    }
    const found = new Map();
    const written = [
        ["user", user],
        ["password", password],
        ["host", host],
        ["port", port],
        ["dbname", database],
    ];
    for (const [name, text] of written)
        if (text)
            found.set(name, decode(name, text));
    for (const [name, value] of parseQuery(query ?? ""))
        found.set(name, value);
    return found;
}
function* parseQuery(query) {
    for (const pair of query.split("&").filter((text) => text !== "")) {
        const [, writtenName = "", writtenValue] = /^([^=]*)(?:=(.*))?$/s.exec(pair) ?? [];
        // Text that is followed by an @ may come from a password.
        const shown = query.includes("@") ? undefined : writtenName;
        if (writtenValue === undefined) {
            throw refusal(`after the ? expected name=value, got no = in ${shown ?? "a part"}. ${ENCODE}`);
        }
        const [name, value] = canonicalParameter(decode(undefined, writtenName), decode(writtenName, writtenValue));
        if (isParameterName(name))
            yield [name, value];
        else
            requireIgnored(name, value, shown);
    }
}
function requireIgnored(name, value, shown) {
    const harmless = IGNORED_PARAMETERS.get(name);
    if (harmless === undefined) {
        const which = shown === undefined ? `here. ${ENCODE}` : `(${shown}).`;
        throw refusal(`it has a parameter that is unknown ${which} Known are ${Object.keys(PARAMETERS).join(", ")}.`);
    }
    if (!harmless.test(value)) {
        throw refusal(`its parameter ${name} has a value that tokenledger cannot follow. Leave it out.`);
    }
}
function decode(name, text) {
    const decoded = percentDecoded(text);
    if (decoded === undefined || decoded.includes("\0")) {
        const where = name !== undefined && isParameterName(name) ? `its ${name}` : "it";
        throw refusal(`${where} has a % that does not begin an encoded character. ${ENCODE}`);
    }
    return decoded;
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // URIError: a percent sign without two hexadecimal digits, or bytes that are not UTF-8.
        return undefined;
    }
}
function refusal(problem) {
    return new failure/* UsageFailure */.wK(`Cannot use the database URL: ${problem}`);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/parts/database/postgres/tls-settings.js




/** From no encryption to an encrypted connection to the very server that is named. */
const SSL_MODES = [
    "disable",
    "allow",
    "prefer",
    "require",
    "verify-ca",
    "verify-full",
];
const CHANNEL_BINDINGS = ["disable", "prefer", "require"];
const TLS_VERSIONS = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];
/**
 * Returns the mode; without one `prefer`, and `verify-full` with the system's certificates, which
 * anyone can get for a host of their own.
 *
 * @see https://www.postgresql.org/docs/18/libpq-ssl.html#LIBPQ-SSL-PROTECTION
 */
function findSslMode(parameters) {
    const trustsSystem = parameters.find("sslrootcert") === "system";
    const mode = parameters.findOneOf("sslmode", SSL_MODES);
    if (trustsSystem && mode !== undefined && mode !== "verify-full") {
        throw parameters.refusal("sslmode", "verify-full, since sslrootcert is system");
    }
    return mode ?? (trustsSystem ? "verify-full" : "prefer");
}
/**
 * Returns the TLS settings to try, in order; false is a connection without TLS. As with libpq, a
 * chain is verified wherever there are root certificates, the host's name by `verify-full` alone.
 */
function tlsSettings(mode, { roots, client }, parameters, serverName) {
    const encrypted = {
        rejectUnauthorized: roots !== undefined,
        ca: roots === "node" || roots === undefined ? undefined : [...roots],
        cert: client?.certificate,
        key: client?.key,
        passphrase: parameters.find("sslpassword"),
        minVersion: findVersion(parameters, "ssl_min_protocol_version") ?? "TLSv1.2",
        maxVersion: findVersion(parameters, "ssl_max_protocol_version"),
        ...(mode !== "verify-full" && { checkServerIdentity: () => undefined }),
        // The driver names the host that it connects to; an address that stands for a host hides it.
        ...(serverName !== undefined && (0,external_node_net_.isIP)(serverName) === 0 && { servername: serverName }),
    };
    const attempts = {
        disable: [false],
        allow: [false, encrypted],
        prefer: [encrypted, false],
        require: [encrypted],
        "verify-ca": [encrypted],
        "verify-full": [encrypted],
    }[mode];
    if (parameters.findOneOf("channel_binding", CHANNEL_BINDINGS) !== "require")
        return attempts;
    if (mode === "disable") {
        throw new failure/* UsageFailure */.wK("Cannot use the database URL: channel_binding=require needs TLS, and sslmode is disable.");
    }
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
    if (mode === "disable")
        return { roots: undefined, client: undefined };
    const [roots, client] = await Promise.all([
        readRoots(mode, parameters.find("sslrootcert"), files.rootCertificates),
        readClient(parameters, files),
    ]);
    return { roots, client };
}
async function readRoots(mode, named, ofUser) {
    if (named === "system")
        return systemRoots();
    if (named !== undefined)
        return [await read(named, "root certificates")];
    const own = await readIfThere(ofUser, "root certificates");
    if (own !== undefined)
        return [own];
    return mode === "verify-ca" || mode === "verify-full" ? systemRoots() : undefined;
}
async function readClient(parameters, files) {
    const named = parameters.find("sslcert");
    const what = "client certificate";
    const certificate = await (named === undefined
        ? readIfThere(files.clientCertificate, what)
        : read(named, what));
    if (certificate === undefined)
        return undefined;
    const key = await read(parameters.find("sslkey") ?? files.clientKey, "client certificate's key");
    return { certificate, key };
}
function systemRoots() {
    // Younger than Node 22.15.
    if (typeof external_node_tls_.getCACertificates !== "function")
        return "node";
    const roots = [...external_node_tls_.getCACertificates("system"), ...external_node_tls_.getCACertificates("default")];
    return [...new Set(roots)];
}
async function readIfThere(path, what) {
    try {
        return await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw unreadable(path, what, error);
    }
}
async function read(path, what) {
    try {
        return await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        throw unreadable(path, what, error);
    }
}
function unreadable(path, what, error) {
    const problem = isMissing(error) ? "is not there" : "cannot be read";
    return new failure/* Failure */.HR(`Cannot connect to the database: the file of the ${what} ${problem}: ${path}`, {
        cause: error,
    });
}
function isMissing(error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "ENOENT" || code === "ENOTDIR";
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/parts/database/postgres/user-files.js


function userFiles(homeFolder, { APPDATA }) {
    // Windows sets it, and nothing else does.
    const folder = APPDATA === undefined ? (0,external_node_path_.join)(homeFolder, ".postgresql") : (0,external_node_path_.join)(APPDATA, "postgresql");
    return {
        passwordFile: APPDATA === undefined ? (0,external_node_path_.join)(homeFolder, ".pgpass") : (0,external_node_path_.join)(folder, "pgpass.conf"),
        rootCertificates: (0,external_node_path_.join)(folder, "root.crt"),
        clientCertificate: (0,external_node_path_.join)(folder, "postgresql.crt"),
        clientKey: (0,external_node_path_.join)(folder, "postgresql.key"),
        hasModes: APPDATA === undefined,
    };
}
const OTHERS_MAY_READ = 0o077;
/**
 * Returns the password that a password file has for a connection: that of the first line
 * `host:port:database:user:password` that fits, where `*` fits everything and a backslash takes a
 * colon or a backslash as it is.
 *
 * @see https://www.postgresql.org/docs/18/libpq-pgpass.html
 */
function findPassword(text, request) {
    const wanted = [request.host, String(request.port), request.database, request.user];
    for (const line of text.split(/\r?\n/)) {
        if (line.startsWith("#"))
            continue;
        const fields = [...line.matchAll(/((?:\\.|[^:\\])*)(?::|$)/g)].map(([, field = ""]) => field);
        const [password = "", isWhole] = [fields[wanted.length], fields.length > wanted.length];
        const fits = wanted.every((value, i) => fields[i] === "*" || unescaped(fields[i]) === value);
        if (isWhole && fits)
            return unescaped(password) || undefined;
    }
    return undefined;
}
/**
 * Returns the text of a password file; undefined when it is not there, or when others may read it,
 * which makes libpq leave it alone too.
 */
async function readPasswordFile(path, hasModes) {
    try {
        const status = await (0,promises_.stat)(path);
        if (!status.isFile() || (hasModes && (status.mode & OTHERS_MAY_READ) !== 0))
            return undefined;
        return await (0,promises_.readFile)(path, "utf8");
    }
    catch {
        // Not there or not readable: the server may want no password, and says so when it does.
        return undefined;
    }
}
function unescaped(field) {
    return field?.replace(/\\(.)/g, "$1");
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/connection-attempts.js







const DEFAULT_CONNECT_TIMEOUT_S = 10;
/** About what a timer of milliseconds holds. */
const MAX_TIMEOUT_S = 2_000_000;
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
    const password = parameters.find("password") ??
        (await findFilePassword(parameters, files, { endpoint, user, database }));
    const config = {
        host: endpoint.host,
        port: endpoint.port,
        user,
        database,
        password: password ?? (() => refuseWithoutPassword(server)),
        application_name: parameters.find("application_name") ??
            parameters.find("fallback_application_name") ??
            "tokenledger",
        options: parameters.find("options"),
        connectionTimeoutMillis: connectTimeoutMs(parameters),
        sslnegotiation: findNegotiation(parameters),
        keepAlive: true,
    };
    const mayBind = parameters.findOneOf("channel_binding", CHANNEL_BINDINGS) !== "disable";
    const attempts = (await findTls(parameters, files, endpoint)).map((ssl) => ({
        ...config,
        ssl,
        enableChannelBinding: ssl !== false && mayBind,
    }));
    const secrets = [password, parameters.find("sslpassword")].flatMap((secret = "") => (0,database_secrets/* spellingsOf */.Hz)(secret));
    return { attempts, server, secrets: [...new Set([...(0,database_secrets/* secretsOfUrl */.mE)(url), ...secrets])] };
}
async function findTls(parameters, files, endpoint) {
    if (endpoint.isSocket)
        return [false];
    const mode = findSslMode(parameters);
    if (findNegotiation(parameters) === "direct" && ["disable", "allow", "prefer"].includes(mode)) {
        throw parameters.refusal("sslmode", "require or stronger, since sslnegotiation is direct");
    }
    const certificates = await readCertificates(mode, parameters, files);
    return tlsSettings(mode, certificates, parameters, endpoint.serverName);
}
async function findFilePassword(parameters, files, { endpoint, user, database }) {
    const path = parameters.find("passfile") ?? files.passwordFile;
    const text = await readPasswordFile(path, files.hasModes);
    if (text === undefined)
        return undefined;
    const isDefaultSocket = SOCKET_FOLDERS.some((folder) => folder === endpoint.host);
    const host = isDefaultSocket ? "localhost" : (endpoint.serverName ?? endpoint.host);
    return findPassword(text, { host, port: endpoint.port, database, user });
}
function refuseWithoutPassword(server) {
    throw new failure/* Failure */.HR(`Cannot use the database ${server}: the server asks for a password, and there is none. Put it into the URL (postgres://user:password@host/database), into PGPASSWORD, or into a password file that only you may read (~/.pgpass).`);
}
function connectTimeoutMs(parameters) {
    const seconds = parameters.findInteger("connect_timeout", -MAX_TIMEOUT_S, MAX_TIMEOUT_S);
    return Math.max(seconds ?? DEFAULT_CONNECT_TIMEOUT_S, 0) * 1_000;
}
function findNegotiation(parameters) {
    return parameters.findOneOf("sslnegotiation", ["postgres", "direct"]) ?? "postgres";
}
const DEFAULT_PORT = 5432;
/** Returns the endpoint; without a host, a Unix socket of that port on this machine, else localhost. */
async function findEndpoint(parameters, socketFolders) {
    const name = parameters.find("host");
    const address = parameters.find("hostaddr");
    if (name?.includes(",") || address?.includes(",")) {
        throw new failure/* UsageFailure */.wK("Cannot use the database URL: expected one host, got several. Name the server that takes writes, or the proxy in front of them.");
    }
    if (name?.startsWith("@"))
        throw parameters.refusal("host", "a name, an address or a folder");
    const port = parameters.findInteger("port", 1, 65_535) ?? DEFAULT_PORT;
    const host = address ?? name ?? (await findSocketFolder(port, socketFolders)) ?? "localhost";
    const isSocket = host.startsWith("/");
    return { host, port, serverName: address === undefined ? undefined : name, isSocket };
}
/** Returns how messages name a database: where it is, and never as whom. */
function describeServer({ host, port, serverName = host, isSocket }, database) {
    if (isSocket)
        return `${database} at ${socketPath(host, port)}`;
    const name = serverName.includes(":") ? `[${serverName}]` : serverName;
    return `${name}:${port}/${database}`;
}
/** Where servers keep their Unix sockets: Debian's and Red Hat's choice, and Postgres's own. */
const SOCKET_FOLDERS = ["/var/run/postgresql", "/tmp"];
function socketPath(folder, port) {
    return `${folder}/.s.PGSQL.${port}`;
}
/** Returns the folder that holds the socket of a port. */
async function findSocketFolder(port, folders) {
    for (const folder of folders)
        if (await isSocket(socketPath(folder, port)))
            return folder;
    return undefined;
}
async function isSocket(path) {
    try {
        return (await (0,promises_.stat)(path)).isSocket();
    }
    catch {
        // Not there, or in a folder that is not for us.
        return false;
    }
}

// EXTERNAL MODULE: ./build/parts/database/llm-call.js
var llm_call = __webpack_require__(2273);
// EXTERNAL MODULE: ./build/parts/database/sql/merge-staged.js + 1 modules
var merge_staged = __webpack_require__(6452);
// EXTERNAL MODULE: ./build/parts/database/sql/repositories.js
var repositories = __webpack_require__(3834);
;// CONCATENATED MODULE: ./build/parts/database/postgres/copy-line.js
const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES = {
    "\\": "\\\\",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
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
        separator = "\t";
        if (value === null)
            line += "\\N";
        else if (typeof value === "number")
            line += value;
        else
            line += value.replace(SPECIAL, (character) => ESCAPES[character] ?? character);
    }
    return `${line}\n`;
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/driver-error.js
function isServerError(error) {
    return error instanceof Error && "severity" in error && typeof errorCode(error) === "string";
}
/** Returns whether the server ends the connection with this error: it shuts down, or somebody or a time limit wants it. */
function endsConnection(error) {
    return isServerError(error) && /^(?:57P0[1-5]|25P0[34])$/.test(error.code);
}
/** Returns an error's code: SQLSTATE, the system's (`ECONNREFUSED`) or OpenSSL's. */
function errorCode(error) {
    if (!(error instanceof Error) || !("code" in error))
        return undefined;
    return typeof error.code === "string" ? error.code : undefined;
}
const NETWORK_CALLS = new Set(["connect", "getaddrinfo", "read", "shutdown", "write"]);
/** Returns the system's code of an error of a connection: files have some of the same. */
function networkCode(error) {
    const syscall = error instanceof Error && "syscall" in error ? error.syscall : undefined;
    // Addresses that were tried in turn fail together, without a system call.
    const isOfNetwork = syscall === undefined || NETWORK_CALLS.has(String(syscall));
    return isOfNetwork ? errorCode(error) : undefined;
}
/** What the driver says, without a code, of connections that ended under it. */
const LOST_CONNECTION = new Set([
    "Connection terminated",
    "Connection terminated unexpectedly",
    "Client has encountered a connection error and is not queryable",
    "Client was closed and is not queryable",
]);
const LOST_CONNECTION_CODES = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED"]);
/** Returns whether a connection that was there is gone. */
function isLostConnection(error) {
    if (!(error instanceof Error) || isServerError(error))
        return false;
    return LOST_CONNECTION.has(error.message) || LOST_CONNECTION_CODES.has(errorCode(error) ?? "");
}
/** Returns whether connecting took longer than the connect timeout. */
function isConnectTimeout(error) {
    const isOfDriver = error instanceof Error && error.message === "timeout expired";
    return isOfDriver || errorCode(error) === "ETIMEDOUT";
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
    if (isTlsRefusal(error) || isCertificateError(error))
        return true;
    if (error instanceof Error && error.message === BAD_TLS_ANSWER)
        return true;
    return /^(?:EPROTO$|ERR_SSL_|ERR_TLS_|ERR_OSSL_)/.test(errorCode(error) ?? "");
}
const TRANSIENT_STATES = new Set([
    "40001", // serialization failure
    "40003", // whether the statement was completed is unknown
    "40P01", // deadlock
    "53300", // too many connections
    "57P01", // ended by an administrator
    "57P02", // ended by a crash
    "57P03", // starting up or shutting down
    "57P05", // idle for too long
]);
const CONNECTION_EXCEPTION = "08";
/**
 * What libpq says of a connection that ended under it, Citus of a node that went in a COPY, a statement
 * or the PREPARE of a COMMIT, and such a node itself, whose code Citus drops in a COPY.
 */
const LOST_NODE = /server closed the connection unexpectedly|connection not open|no connection to the server|could not (?:receive|send) data (?:from|to) server|SSL SYSCALL error|SSL connection has been closed|invalid socket|failed to (?:complete )?COPY (?:to shard \d+ )?on|failed to prepare transaction|failure on connection marked as essential|cannot recover from multiple connection failures|terminating connection|the database system is /i;
/** An internal error and one of input or output: libpq gives what it says no code. */
const CODES_OF_LOST_NODE = new Set(["XX000", "58030"]);
const OUT_OF_REACH = new Set([
    "ECONNREFUSED",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "EAI_AGAIN",
    "ENOENT",
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
        if (TRANSIENT_STATES.has(error.code) || isLostNode(error))
            return true;
        return error.code.startsWith(CONNECTION_EXCEPTION) && !isRefusedParameter(error);
    }
    if (isLostConnection(error))
        return true;
    return wasConnected && (isConnectTimeout(error) || OUT_OF_REACH.has(networkCode(error) ?? ""));
}
/** Returns whether a pooler refuses a setting that the connection starts with. */
function isRefusedParameter(error) {
    return /startup parameter/i.test(error.message);
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/direct-copy.js





const COLUMNS = llm_call/* STAGED_COLUMNS */.zA.join(", ");
const COPY = `COPY llm_calls (${COLUMNS}, ingested_at) FROM STDIN`;
const UNIQUE_VIOLATION = "23505";
/** Records that went to their place cannot stay there: all of the load has to be staged. */
class NeedsStaging extends Error {
    name = "NeedsStaging";
}
/**
 * The records of repositories that the database does not know yet: they go by COPY straight to their place, in
 * the load's one transaction, as long as no two of them are one. The server writes them once, and while
 * the next are read.
 */
class DirectCopy {
    #database;
    #ingestedAt;
    #repositories = new Set();
    #hasAdded = false;
    constructor(database, now) {
        this.#database = database;
        this.#ingestedAt = now.toISOString();
    }
    /** Returns rows as COPY takes them. */
    linesOf(rows) {
        let lines = "";
        for (const row of rows)
            lines += copyLine([...row, this.#ingestedAt]);
        return lines;
    }
    /**
     * Returns whether the rows were added: they are not where the database has records of their repository.
     *
     * @throws {NeedsStaging} when that is so and earlier rows were added.
     */
    async add(rows, lines) {
        if (!(await this.#areOfNewRepositories(rows))) {
            if (this.#hasAdded)
                throw new NeedsStaging();
            return false;
        }
        this.#hasAdded = true;
        await this.#database.connection.copy(COPY, lines);
        return true;
    }
    /** Whether what a statement of the load failed with says that one of the rows is there already. */
    isRefusedBy(error) {
        return this.#hasAdded && isServerError(error) && error.code === UNIQUE_VIOLATION;
    }
    async #areOfNewRepositories(rows) {
        for (const [name] of rows) {
            const repository = String(name);
            if (this.#repositories.has(repository))
                continue;
            // Until the end nobody else adds to it: its sums are those of this load.
            await (0,repositories/* lockRepositories */.CF)(this.#database, [repository]);
            if (await (0,merge_staged/* hasRecords */.jO)(this.#database, repository))
                return false;
            this.#repositories.add(repository);
        }
        return true;
    }
}

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(3849);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/pg-copy-streams/index.js
var pg_copy_streams = __webpack_require__(6901);
;// CONCATENATED MODULE: ./build/parts/database/postgres/ongoing-copy.js


/** Some servers end a statement after some seconds or minutes: this much takes less than one. */
const MAX_CHARACTERS = 10_000_000;
/**
 * A statement `COPY … FROM STDIN` that goes on while more rows come: the server then takes rows while the next are made.
 * Of one for each few hundred rows it had to say first that it is ready, and this thread to listen.
 */
class OngoingCopy {
    sql;
    #stream;
    #ended;
    #failure;
    #characters = 0;
    constructor(client, sql) {
        this.sql = sql;
        this.#stream = client.query((0,pg_copy_streams/* from */.H)(sql));
        this.#stream.on("error", (error) => {
            this.#failure = error;
        });
        this.#ended = (0,external_node_stream_promises_.finished)(this.#stream);
        // Whoever writes or ends it is told.
        this.#ended.catch(() => { });
    }
    /** Whether another is to take its place. */
    get isLong() {
        return this.#characters >= MAX_CHARACTERS;
    }
    /** Sends rows in the text format of COPY. What the server says against them may be thrown by a later call. */
    async write(rows) {
        if (this.#failure !== undefined)
            throw this.#failure;
        this.#characters += rows.length;
        const sent = new Promise((resolve) => {
            this.#stream.write(rows, () => resolve());
        });
        await Promise.race([sent, this.#ended]);
    }
    /** Waits until the server has taken all rows. */
    async end() {
        if (this.#failure === undefined)
            this.#stream.end();
        await this.#ended;
    }
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/postgres-connection.js



/** One connection to a server, made when it is first needed and again after it was lost. */
class PostgresConnection {
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
        }
        catch (error) {
            // The end of the connection arrives after its reason: it serves no other statement.
            if (endsConnection(error))
                this.#forget(client);
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
        }
        catch (error) {
            this.#copy = undefined;
            throw error;
        }
    }
    /** Waits until the server has taken all rows that were sent. */
    async endCopy() {
        const copy = this.#copy;
        this.#copy = undefined;
        await copy?.end();
    }
    async close() {
        const client = this.#client;
        this.#client = undefined;
        // A server that is gone need not be told.
        await client?.end().catch(() => { });
    }
    async #connected() {
        if (this.#client === undefined) {
            // As the driver says it.
            if (this.#isInTransaction)
                throw new Error("Connection terminated unexpectedly");
            this.#client = await this.#connect();
        }
        return this.#client;
    }
    async #connect() {
        let failure;
        for (const config of this.#plan.attempts) {
            try {
                return await this.#connectWith(config);
            }
            catch (error) {
                failure = error;
                if (!justifiesNextAttempt(error))
                    break;
            }
        }
        throw failure;
    }
    async #connectWith(config) {
        const client = new esm/* Client */.Kj(config);
        client.on("error", () => this.#forget(client));
        client.on("end", () => this.#forget(client));
        try {
            await client.connect();
            this.#wasConnected = true;
            return client;
        }
        catch (error) {
            await client.end().catch(() => { });
            throw error;
        }
    }
    // The next statement connects anew.
    #forget(client) {
        if (this.#client === client)
            this.#client = undefined;
    }
}
/** Not let in: by rules that can differ for connections with and without TLS. */
const NOT_LET_IN = new Set(["28000", "08P01"]);
/**
 * Returns whether the next attempt may succeed where this one could not: with the other of TLS and
 * no TLS (`sslmode=allow` and `prefer`). A wrong password, which libpq tries again as well, stays
 * wrong, and counts against those who mistype it.
 */
function justifiesNextAttempt(error) {
    if (isServerError(error))
        return NOT_LET_IN.has(error.code);
    // A handshake that one side breaks off looks like a lost connection.
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/parts/database/postgres/citus-commits.js


/** Transactions that were committed on the coordinator: those of the last minute, and those that a node lacks. */
const HAS_COMMITTED = "SELECT 1 AS found FROM pg_catalog.pg_dist_transaction LIMIT 1";
/** Those of them that a node has prepared and not committed. Citus gives each a name that no other has. */
const COUNT_OPEN = `SELECT count(*) AS open FROM pg_catalog.pg_dist_transaction WHERE gid IN (
  SELECT unnest(string_to_array(result, ' ')) FROM run_command_on_workers(
    'SELECT string_agg(gid, '' '') FROM pg_catalog.pg_prepared_xacts WHERE database = current_database()'
  ) WHERE success)`;
const DELAY_MS = 500;
/** Citus commits what a node lacks once a minute (`citus.recover_2pc_interval`). */
const LONGEST_MS = 150_000;
/**
 * Waits until all nodes of Citus show what was committed. A node that was lost within a COMMIT does
 * not until Citus has mended it: sums that were made in between would lack its part, and stay so.
 *
 * @throws {Failure} when a node does not show it for minutes.
 */
async function awaitCommits(database) {
    if ((await database.select(HAS_COMMITTED)).length === 0)
        return;
    for (let waitedMs = 0; waitedMs < LONGEST_MS; waitedMs += DELAY_MS) {
        const [row] = await database.select(COUNT_OPEN);
        if (Number(row?.open) === 0)
            return;
        await (0,external_node_timers_promises_.setTimeout)(DELAY_MS);
    }
    throw new failure/* Failure */.HR("A node of the Citus cluster has not finished an earlier COMMIT for minutes. Call recover_prepared_transactions() on the coordinator, and run the command again.", { code: "database" });
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/dialect.js
const TYPES = { text: "text", integer: "bigint", instant: "timestamptz", day: "date" };
/** Postgres, and what speaks its SQL: instants are `timestamptz`, days are `date`. */
const POSTGRES_DIALECT = {
    // The sum of `bigint` is `numeric`, which has no bound.
    sum: (expression) => `coalesce(sum(${expression}), 0)`,
    dayOf: (instant) => `(${instant} AT TIME ZONE 'UTC')::date`,
    isWithinDays: (instant, first, last) => `${instant} >= ${first}::date::timestamp AT TIME ZONE 'UTC' AND ${instant} < (${last}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
    dayText: (day) => `to_char(${day}, 'YYYY-MM-DD')`,
    instantText: (instant) => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    bound: (instant) => instant,
    touchedDays: (days) => ({
        sql: "unnest(?::text[], ?::date[]) AS touched(repository, day)",
        values: [days.map(({ repository }) => repository), days.map(({ day }) => day)],
    }),
    tableOf: (name, columns, rows) => ({
        sql: `unnest(${Object.values(columns)
            .map((type) => `?::${TYPES[type]}[]`)
            .join(", ")}) AS ${name}(${Object.keys(columns).join(", ")})`,
        values: Object.keys(columns).map((_, index) => rows.map((row) => (row[index] === null ? null : String(row[index])))),
    }),
    forUpdate: "FOR UPDATE",
};

;// CONCATENATED MODULE: ./build/parts/database/postgres/postgres-failure.js



/** Returns the errors of a server, and of the way to it, as sentences; every other one as it is. */
function toPostgresFailure(error, { server, secrets }) {
    if (!(error instanceof Error) || error instanceof failure/* Failure */.HR)
        return error;
    const says = asSentence((0,database_secrets/* withoutSecrets */.cT)(messageOf(error), secrets));
    const explanation = isServerError(error)
        ? explainSqlstate(error, says)
        : explainConnection(error, says);
    if (explanation === undefined)
        return error;
    return new failure/* Failure */.HR(`Cannot use the database ${server}: ${explanation}`, {
        cause: error,
        code: "database",
    });
}
/** OpenSSL's reason is in words; its message is of numbers and source files. */
function messageOf(error) {
    return "reason" in error && typeof error.reason === "string" ? error.reason : error.message;
}
function asSentence(message) {
    const text = message.trim().replaceAll(/\s+/g, " ");
    // The name of a file or of a setting stays as it is written.
    const sentence = text.replace(/^[a-z]+(?=[ ,])/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
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
    ENOTFOUND: "there is no host of that name. Correct the URL.",
};
const ROOT_CERTIFICATE = "Name the file with the certificate of the authority that signed it as sslrootcert in the URL or as PGSSLROOTCERT, or put it into ~/.postgresql/root.crt; providers offer it for download";
/** The certificate's faults. @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATES = {
    CERT_HAS_EXPIRED: "the server's certificate has expired. Have it renewed, and check the clock of this machine.",
    CERT_NOT_YET_VALID: "the server's certificate is not valid yet. Check the clock of this machine and of the server.",
    CERT_REVOKED: "the server's certificate was revoked. Have it replaced.",
};
const UNKNOWN_AUTHORITY = `the server's certificate is signed by nobody that this machine trusts. ${ROOT_CERTIFICATE}.`;
/**
 * Returns what an error of reaching a server means and what to do; undefined when it is none.
 * `says` is the error's own message, as a sentence.
 */
function explainConnection(error, says) {
    if (isConnectTimeout(error)) {
        return "it did not answer in time. Check the host, the port and the firewall; connect_timeout in the URL gives it more seconds.";
    }
    if (isLostConnection(error)) {
        return "the connection was lost. Run the command again: nothing is lost, and nothing is counted twice.";
    }
    if (isTlsFailure(error))
        return explainTls(error, says);
    if (error instanceof Error && /^SASL: /.test(error.message)) {
        return `the server and tokenledger could not agree on how to check the password. ${says}`;
    }
    const code = networkCode(error);
    return code === undefined ? undefined : OF_CONNECTION[code];
}
function explainTls(error, says) {
    if (isTlsRefusal(error)) {
        return "the server offers no TLS, and sslmode asks for it. Turn TLS on at the server; sslmode=prefer goes on without it, for networks that you trust.";
    }
    const code = errorCode(error) ?? "";
    if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
        return `the server's certificate is for another host. ${says} Connect by a name that the certificate has; sslmode=verify-ca checks all but the name.`;
    }
    if (CERTIFICATES[code] !== undefined)
        return CERTIFICATES[code];
    const isUnknownAuthority = /SELF_SIGNED|UNABLE_TO_|UNTRUSTED|INVALID_CA|SIGNATURE_FAILURE/.test(code);
    return isUnknownAuthority ? UNKNOWN_AUTHORITY : `TLS could not be agreed on. ${says}`;
}
const MIGRATE = "ask someone who may create tables to run `tokenledger migrate`";
const RUN_AGAIN = "Run the command again: nothing is lost, and nothing is counted twice.";
/**
 * What users can act on, by SQLSTATE. `says` is the server's own message, as a sentence.
 *
 * @see https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const OF_SQLSTATE = {
    "08P01": (says, error) => isRefusedParameter(error)
        ? `the pooler in front of the server refuses a setting of the connection. ${says} Take it out of options (or PGOPTIONS), or add it to the pooler's ignore_startup_parameters.`
        : `the connection was refused or broken off. ${says}`,
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
    "57014": (says) => /user request/.test(says)
        ? `somebody ended a statement at the server. ${RUN_AGAIN}`
        : "the server ended a statement that took longer than statement_timeout allows. Raise it for this role, or for this connection with options=-c%20statement_timeout%3D10min in the URL.",
    "57P01": () => `an administrator ended the connection, or the server shuts down. ${RUN_AGAIN}`,
    "57P02": () => `the server ended the connection after a crash. ${RUN_AGAIN}`,
    "57P03": () => "the server is starting up or shutting down. Try again in a moment.",
};
/** Returns what an error of the server means and what to do. */
function explainSqlstate(error, says) {
    if (isLostNode(error))
        return `the server lost one of its nodes. ${RUN_AGAIN}`;
    return OF_SQLSTATE[error.code]?.(says, error) ?? `the server says: ${says}`;
}
function untranslatable(says) {
    return `its encoding cannot hold a character. ${says} Name a database with the encoding UTF8.`;
}
function explainMissingRight(says) {
    const isOnRows = /permission denied for (?:table|relation|view|materialized view|sequence)/i;
    return isOnRows.test(says)
        ? `the role may not do that. ${says} Loading needs SELECT, INSERT and UPDATE on tokenledger's tables, and TEMPORARY on the database or else DELETE on staged_calls; deleting records needs DELETE on llm_calls; reports need SELECT.`
        : `the role may not do that. ${says} Grant it the right, or ${MIGRATE}.`;
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/server-abilities.js

const REFUSALS = new Set([
    "0A000", // feature not supported
    "42501", // no right to make temporary tables
    "42601", // syntax error
    "42703", // no such column: xmax
    "42704", // no such setting
    "25006", // read-only for temporary tables, as poolers of replicas are
]);
/** Returns whether a server refuses a statement because it lacks what Postgres has, or denies it to this role. */
function isMissingAbility(error) {
    return REFUSALS.has(errorCode(error) ?? "");
}
/** Returns the words that make a column compare by its bytes; none where the server does not know the collation. */
async function findCollation(database) {
    const rows = await database.select("SELECT 1 AS found FROM pg_catalog.pg_collation WHERE collname = 'C'");
    return rows.length > 0 ? ' COLLATE "C"' : "";
}
/** Returns whether the server reports the Citus extension, and so can spread tables over nodes. */
async function hasCitus(database) {
    const rows = await database.select("SELECT 1 AS found FROM pg_catalog.pg_extension WHERE extname = 'citus'");
    return rows.length > 0;
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/postgres-database.js






const FETCHED_ROWS = 1_000;
/** Where the server can be told, until the transaction ends. */
const SET_NESTED_LOOPS = `SELECT set_config(name, ?, true) FROM pg_catalog.pg_settings
  WHERE name = 'enable_nestloop'`;
/** A Postgres server as the shared SQL wants it: errors are sentences, and passing ones are retried. */
class PostgresDatabase {
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
                if (rows.length < FETCHED_ROWS)
                    break;
            }
        }
        catch (error) {
            throw toPostgresFailure(error, this.#place);
        }
        finally {
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
            }
            catch (error) {
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
        if (this.#hasCitus)
            await awaitCommits(this);
    }
    /** Runs the body again while what goes wrong is passing; within a transaction the whole of it runs again. */
    async retried(body) {
        if (this.#isInTransaction)
            return body();
        try {
            if (this.#isDryRun)
                return await body();
            return await withRetries(body, () => this.connection.wasConnected);
        }
        catch (error) {
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
        await this.connection.endCopy().catch(() => { });
        // A connection that is lost has rolled back.
        await this.#end(this.#isDryRun ? "ROLLBACK TO step" : "ROLLBACK").catch(() => { });
    }
    async #end(statement) {
        this.#isInTransaction = false;
        try {
            await this.connection.query(statement);
        }
        finally {
            if (!this.#isDryRun)
                this.connection.endTransaction();
        }
    }
}
const MAX_ATTEMPTS = 8;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 4_000;
/**
 * Runs a body again, up to eight times in all, while what goes wrong is passing: conflicts with
 * other writers, and a server that went away. `wasConnected` tells whether it was ever reached.
 */
async function withRetries(body, wasConnected) {
    for (let attempt = 1;; attempt++) {
        try {
            return await body();
        }
        catch (error) {
            const isPassing = isTransient(error, { wasConnected: attempt > 1 || wasConnected() });
            if (attempt === MAX_ATTEMPTS || !isPassing)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(delayMs(attempt));
        }
    }
}
// At random, so that writers that met do not meet again.
function delayMs(attempt) {
    const longest = Math.min(FIRST_DELAY_MS * 2 ** attempt, MAX_DELAY_MS);
    return longest / 2 + (Math.random() * longest) / 2;
}

// EXTERNAL MODULE: ./build/parts/database/sql/load-sums.js + 1 modules
var load_sums = __webpack_require__(5756);
;// CONCATENATED MODULE: ./build/parts/database/postgres/postgres-load.js



const MAX_HELD_ROWS = 500;
const MAX_HELD_CHARACTERS = 4_000_000;
/** About what a record takes except for its notes. */
const ROW_CHARACTERS = 200;
const NOTHING = {
    inserted: 0,
    updated: 0,
    skipped: 0,
    missing: 0,
    held: [],
    removed: 0,
};
/** A load that holds some records and stages them while the next are read. */
class PostgresLoad {
    #database;
    #openStaging;
    #repositories = new Set();
    #sums = new load_sums/* LoadSums */.J();
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
        return this.addCalls(records.map(llm_call/* toLlmCall */.dH));
    }
    async addCalls(calls) {
        for (const call of calls) {
            this.#held.push(call);
            this.#sums.add(call);
            this.#heldCharacters += ROW_CHARACTERS + (0,llm_call/* notesOf */.h$)(call).length;
            this.#repositories.add((0,llm_call/* repositoryOf */._M)(call));
            if (this.#held.length >= MAX_HELD_ROWS || this.#heldCharacters >= MAX_HELD_CHARACTERS) {
                await this.#write();
            }
        }
    }
    /** Merges what was added, when there is anything to do. */
    async merge(filled, now) {
        if (this.#added + this.#held.length === 0 && isEmpty(filled))
            return NOTHING;
        const staging = await this.#write();
        await this.#writing;
        return await staging.merge(() => {
            const staged = {
                ...staging.describe(),
                isInPlace: staging.isInPlace,
                added: this.#added,
                repositories: this.#repositories,
                sums: this.#sums,
            };
            return (0,merge_staged/* mergeStaged */.NC)(this.#database, staged, staging.upsert(staged), filled, now);
        });
    }
    async discard() {
        await this.#writing.catch(() => { });
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
        // Whoever waits for it next is told.
        this.#writing.catch(() => { });
        this.#added += rows.length;
        return this.#staging;
    }
}
function isEmpty(filled) {
    return [filled.states, filled.replacedFiles, filled.goneFiles, filled.reconciled].every((list = []) => list.length === 0);
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/citus-tables.js


/**
 * Tables that version 0.3.0 copied to each node. A write to such a copy keeps all other writers of
 * the table waiting until COMMIT; on the coordinator alone, writers of different rows go on.
 */
const LOCAL_TABLES = [
    ...["ingested_files", "repositories", "remote_trees", "ingestion_locks"],
    ...["daily_usage", "daily_usage_all", "daily_phase_usage", "daily_phase_usage_all"],
    ...["daily_failures", "daily_failures_all"],
    ...["commits", "commit_folders", "pull_requests", "author_salt", "daily_change_usage"],
];
/** One connection per node: a transaction may not use several before a table of all nodes is changed. */
const SEQUENTIALLY = "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'";
/** By the session: the key holds no other column that tells records of one moment apart. No table of others decides where. */
const SPREAD_CALLS = "SELECT create_distributed_table('llm_calls', 'session_id', colocate_with => 'none')";
/** In the same places, so that each node merges its own rows. */
const SPREAD_STAGED = [
    "ALTER TABLE staged_calls DROP CONSTRAINT staged_calls_pkey",
    "ALTER TABLE staged_calls ADD CONSTRAINT staged_calls_pkey PRIMARY KEY (load_id, ordinal, session_id)",
    "SELECT create_distributed_table('staged_calls', 'session_id', colocate_with => 'llm_calls')",
];
/**
 * Refuses a worker of a cluster: it shows the records, but has none of the other tables.
 *
 * @throws {Failure} that names the coordinator as the cluster does.
 */
async function requireCoordinator(database, server) {
    if (!(await hasCitus(database)))
        return;
    const [node] = await database.select(`SELECT groupid, (SELECT nodename || ':' || nodeport FROM pg_dist_node WHERE groupid = 0 LIMIT 1) AS coordinator
     FROM pg_dist_local_group`);
    if (Number(node?.groupid ?? 0) === 0)
        return;
    const name = node?.coordinator == null ? "" : `, which it knows as ${node.coordinator}`;
    throw new failure/* Failure */.HR(`Cannot use the database ${server}: it is a worker of a Citus cluster. Name the cluster's coordinator${name}.`, { code: "database" });
}
/** Returns whether the records are spread over the nodes of a server with Citus. */
async function isSpread(database) {
    return (await hasCitus(database)) && (await listSpread(database)).has("llm_calls");
}
/** Returns whether the rows that wait are spread as the records are. */
async function isStagingSpread(database) {
    return (await hasCitus(database)) && (await listSpread(database)).has("staged_calls");
}
/** Returns what is still to be sent to a server with Citus, in a transaction's order; nothing to others. */
async function pendingDistribution(database) {
    if (!(await hasCitus(database)))
        return [];
    const spread = await listSpread(database);
    const statements = [
        ...LOCAL_TABLES.filter((table) => spread.has(table)).map((table) => `SELECT undistribute_table('${table}')`),
        ...(spread.has("llm_calls") ? [] : [SPREAD_CALLS]),
        ...(spread.has("staged_calls") ? [] : SPREAD_STAGED),
    ];
    return statements.length === 0 ? [] : [SEQUENTIALLY, ...statements];
}
/** Returns the tables of the schema that Citus knows of. */
async function listSpread(database) {
    const names = ["llm_calls", "staged_calls", ...LOCAL_TABLES];
    const rows = await database.select(`SELECT name FROM unnest(?::text[]) AS names(name)
     WHERE EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = to_regclass(name))`, names);
    return new Set(rows.map(({ name }) => String(name)));
}

// EXTERNAL MODULE: ./build/parts/database/sql/merge-spellings.js
var merge_spellings = __webpack_require__(42);
// EXTERNAL MODULE: ./build/parts/database/sql/migration-rollups.js
var migration_rollups = __webpack_require__(834);
;// CONCATENATED MODULE: ./build/parts/database/postgres/merge-duplicates.js

// Written out: a released step stays what it was.
const KEY_COLUMNS = ["timestamp", "session_id", "prompt_name", "model"];
const VALUE_COLUMNS = [
    ...["input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens", "success"],
    ...["duration_ms", "cost_nano_usd", "phase", "notes", "error_message", "agent", "branch"],
];
const KEY = KEY_COLUMNS.join(", ");
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
        // First of all: nobody else reads or writes until the transaction ends.
        "ALTER TABLE llm_calls DROP CONSTRAINT llm_calls_pkey",
        merge_spellings/* LIST_REPOSITORIES */.GL,
        `CREATE TABLE merged_calls AS SELECT ${KEY} FROM llm_calls GROUP BY ${KEY} HAVING count(*) > 1`,
        ...(isSpread ? SPREAD : []),
        REREAD,
        TAKE_LATEST_VALUES,
        DELETE_LATER_REPOSITORIES,
        "DROP TABLE merged_calls",
        ...merge_spellings/* MERGE_SPELLINGS */.Rx,
        `ALTER TABLE llm_calls ADD CONSTRAINT llm_calls_pkey PRIMARY KEY (${KEY})`,
        "CREATE INDEX llm_calls_repository ON llm_calls (repository, timestamp)",
    ];
}
/** Citus joins its tables with others that are spread the same way. */
const SPREAD = [
    "SELECT create_reference_table('merged_repositories')",
    "SELECT create_distributed_table('merged_calls', 'session_id', colocate_with => 'llm_calls')",
];
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
const DELETE_LATER_REPOSITORIES = `DELETE FROM llm_calls WHERE (repository, ${KEY}) IN (
  SELECT repository, ${KEY} FROM (
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

;// CONCATENATED MODULE: ./build/parts/database/postgres/migrations.js




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
    ...["repository", "timestamp", "session_id", "prompt_name", "model", "input_tokens"],
    ...["output_tokens", "cache_read_tokens", "cache_write_tokens", "success", "duration_ms"],
    ...["cost_nano_usd", "phase", "notes", "error_message", "agent", "branch", "source_file"],
    "ingested_at",
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
                rollup("daily_usage", ["repository", "model", "prompt_name"]),
                rollup("daily_usage_all", ["model", "prompt_name"]),
                rollup("daily_phase_usage", ["repository", "phase"]),
                rollup("daily_phase_usage_all", ["phase"]),
                rollup("daily_failures", ["repository", "error_message", "model"]),
                rollup("daily_failures_all", ["error_message", "model"]),
            ],
        },
        {
            version: 2,
            // Before the sums: after a query over several connections the tables could not be changed.
            ...(isSpread && { setting: SEQUENTIALLY }),
            sums: merge_spellings/* SUMS_OF_CALLS */.Rs,
            statements: [
                "ALTER TABLE ingested_files ADD COLUMN shares_records BOOLEAN NOT NULL DEFAULT false",
                ...mergeDuplicates(isSpread),
            ],
        },
        { version: 3, statements: (0,migration_rollups/* rebuildFirstRollups */.Nm)(migration_rollups/* POSTGRES_WORDS */.io) },
        {
            version: 4,
            statements: [
                ...(isSpread ? [SEQUENTIALLY] : []),
                "ALTER TABLE llm_calls ADD COLUMN commit_id TEXT",
                // A view keeps the rights to it when it only gets more columns, at its end.
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
                rollup("daily_change_usage", ["repository", "commit_id", "branch"]),
                "CREATE INDEX daily_change_usage_commit ON daily_change_usage (repository, commit_id)",
                (0,migration_rollups/* fillChangeRollup */.M_)(migration_rollups/* POSTGRES_WORDS */.io),
            ],
        },
        {
            version: 5,
            statements: [
                ...(isSpread ? [SEQUENTIALLY] : []),
                "ALTER TABLE llm_calls ADD COLUMN failed_checks_of BIGINT",
                `CREATE OR REPLACE VIEW llm_calls_with_cost AS
        SELECT ${VIEWED.join(", ")}, cost_nano_usd / 1000000000.0 AS cost_usd, commit_id, failed_checks_of FROM llm_calls`,
                "ALTER TABLE commits ADD COLUMN merged_by TEXT",
            ],
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
                // Sessions are counted from it alone: the table is several times as long.
                "CREATE INDEX sessions_with_records ON sessions (session_id) WHERE records > 0",
                (0,migration_rollups/* fillSessions */.rD)(migration_rollups/* POSTGRES_WORDS */.io),
            ],
        },
    ];
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/postgres-schema.js




/** What another runner that makes the same table at the same moment causes. */
const MADE_MEANWHILE = new Set(["23505", "42P07", "XX000"]);
const TABLE = "CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL)";
const postgres_schema_COLUMNS = "SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass('schema_migrations') AND attnum > 0 AND NOT attisdropped";
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
            isSpread: await isSpread(database),
        }),
        listMigrationColumns: async () => {
            const rows = await database.select(postgres_schema_COLUMNS);
            return rows.map(({ name }) => String(name));
        },
        migrationsTable: [TABLE, LOCKED_ROW],
        makeMigrationsTable: () => database.retried(() => makeMigrationsTable(database)),
        lock: async () => {
            await database.select("SELECT version FROM schema_migrations WHERE version = 0 FOR UPDATE");
        },
        pendingDistribution: () => pendingDistribution(database),
    };
}
async function makeMigrationsTable({ connection }) {
    await connection.query(TABLE).catch((error) => {
        if (!MADE_MEANWHILE.has(errorCode(error) ?? ""))
            throw error;
    });
    await connection.query(LOCKED_ROW);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/parts/database/sql/upsert-statements.js
var upsert_statements = __webpack_require__(3604);
// EXTERNAL MODULE: ./build/parts/database/sql/changes.js
var changes = __webpack_require__(6269);
;// CONCATENATED MODULE: ./build/parts/database/postgres/copy-rows.js


const copy_rows_TABLE = "copied_rows";
const ROWS_AT_ONCE = 1_000;
/**
 * Returns what writes many rows within a transaction by COPY to a temporary table: as values of statements
 * they take a quarter more of the server's time, and an array for each column here.
 */
function copyRows({ connection }) {
    return async (target, rows) => {
        const names = Object.keys(target.columns).join(", ");
        await connection.query(`CREATE TEMP TABLE ${copy_rows_TABLE} ON COMMIT DROP AS SELECT ${names} FROM ${target.table} LIMIT 0`);
        for (const batch of (0,changes/* inBatches */.oq)(rows, ROWS_AT_ONCE)) {
            await connection.copy(`COPY ${copy_rows_TABLE} (${names}) FROM STDIN`, batch.map(copyLine).join(""));
        }
        await connection.query((0,changes/* upsertFrom */.gA)(target, copy_rows_TABLE));
        await connection.query(`DROP TABLE ${copy_rows_TABLE}`);
    };
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/staging.js
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
        source_file: "text",
    };
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/temporary-staging.js






const temporary_staging_TABLE = "staged_records";
const temporary_staging_KEY = llm_call/* STAGED_KEY_COLUMNS */.$W.join(", ");
const DISTINCT = `(SELECT DISTINCT ON (${temporary_staging_KEY}) * FROM ${temporary_staging_TABLE} ORDER BY ${temporary_staging_KEY}, ordinal DESC)`;
// Without it a server that expects few records of a repository compares each with every staged row.
const INDEX = `CREATE INDEX ON ${temporary_staging_TABLE} (${llm_call/* KEY_COLUMNS */.iS.join(", ")})`;
const temporary_staging_COPY = `COPY ${temporary_staging_TABLE} (ordinal, ${llm_call/* STAGED_COLUMNS */.zA.join(", ")}) FROM STDIN`;
/**
 * Stages by COPY into a temporary table that lives as long as the load's one transaction, so that
 * a pooler which gives each transaction another connection changes nothing.
 */
class TemporaryStaging {
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
            await database.connection.query(`CREATE TEMP TABLE ${temporary_staging_TABLE} (ordinal bigint, ${columns.join(", ")}) ON COMMIT DROP`);
            await database.connection.query(`SELECT xmax FROM ${temporary_staging_TABLE} LIMIT 0`);
            // The merge sorts by key: in memory as far as this goes, on disk beyond.
            await database.connection.query("SET LOCAL work_mem = '64MB'");
            return new TemporaryStaging(database, await isPartitioned(database), direct);
        }
        catch (error) {
            await database.rollback();
            throw error;
        }
    }
    get isInPlace() {
        return this.#direct !== undefined;
    }
    prepare(rows, firstOrdinal) {
        const direct = this.#direct?.linesOf(rows);
        const staged = direct === undefined ? linesOf(rows, firstOrdinal) : undefined;
        return async () => {
            if (direct !== undefined && (await this.#direct?.add(rows, direct)))
                return;
            this.#direct = undefined;
            await this.#database.connection.copy(temporary_staging_COPY, staged ?? linesOf(rows, firstOrdinal));
        };
    }
    describe() {
        const search = async (body) => {
            await this.#database.change(INDEX);
            return body();
        };
        // A server whose records came by COPY takes more in that way.
        const writeRows = this.#direct && copyRows(this.#database);
        return { table: temporary_staging_TABLE, distinct: DISTINCT, search, writeRows };
    }
    upsert(staged) {
        return countingUpsert(this.#database, staged, this.#isPartitioned);
    }
    async merge(body) {
        const result = await body();
        // In a dry run the transaction goes on.
        await this.#database.connection.query(`DROP TABLE ${temporary_staging_TABLE}`);
        await this.#database.commit();
        this.#isMerged = true;
        return result;
    }
    async discard() {
        if (!this.#isMerged)
            await this.#database.rollback();
    }
}
function linesOf(rows, firstOrdinal) {
    let lines = "";
    for (const [index, row] of rows.entries())
        lines += copyLine([firstOrdinal + index, ...row]);
    return lines;
}
async function isPartitioned({ connection }) {
    const [partitioned] = await connection.query("SELECT 1 AS found FROM pg_catalog.pg_class WHERE oid = to_regclass('llm_calls') AND relkind = 'p'");
    return partitioned !== undefined;
}
/** Counts what the statement says it wrote: `xmax` is 0 in a row that is new. A table in partitions does not tell it. */
function countingUpsert(database, staged, isPartitioned) {
    if (isPartitioned)
        return (0,merge_staged/* lookingUpsert */.zn)(database, staged);
    const { dayOf, dayText } = database.dialect;
    const sql = `
    WITH merged AS (
      ${(0,upsert_statements/* upsertStatement */.xF)(staged.distinct)} RETURNING timestamp, (xmax = 0) AS is_new
    )
    SELECT ${dayText(dayOf("timestamp"))} AS day,
      count(*) AS changed, count(CASE WHEN is_new THEN 1 END) AS inserted
    FROM merged GROUP BY 1`;
    return (ingestedAt, repository) => database.select(sql, ingestedAt, repository);
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/spread-staging.js





const spread_staging_KEY = llm_call/* STAGED_KEY_COLUMNS */.$W.join(", ");
const spread_staging_COPY = `COPY staged_calls (load_id, staged_at, ordinal, ${llm_call/* STAGED_COLUMNS */.zA.join(", ")}) FROM STDIN`;
/** Fewer are sooner there over one connection to each node than over one for each shard, opened for them. */
const MANY_ROWS = 2_000;
/**
 * Stages by COPY into the table that all loads share and that Citus keeps where the records are: each node
 * merges its own rows. All of it is the load's one transaction, so nobody sees what waits, and
 * nothing stays of a load that was killed.
 */
class SpreadStaging {
    isInPlace = false;
    #database;
    #isPartitioned;
    #loadId = (0,external_node_crypto_.randomUUID)();
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
        if (!(await isStagingSpread(database)))
            return undefined;
        const [role] = await database.select("SELECT has_table_privilege('staged_calls', 'INSERT') AND has_table_privilege('staged_calls', 'DELETE') AS may");
        if (role?.may !== true)
            return undefined;
        await database.begin();
        try {
            // Loads of other repositories go on: Citus ends one of two that wait for each other, which runs again.
            await database.connection.query("SET LOCAL citus.enable_deadlock_prevention TO off");
            return new SpreadStaging(database, await isPartitioned(database), now);
        }
        catch (error) {
            await database.rollback();
            throw error;
        }
    }
    prepare(rows, firstOrdinal) {
        let text = "";
        for (const [index, row] of rows.entries()) {
            text += copyLine([this.#loadId, this.#stagedAt, firstOrdinal + index, ...row]);
        }
        return async () => {
            if (firstOrdinal === 0 && rows.length < MANY_ROWS) {
                await this.#database.connection.query(SEQUENTIALLY);
            }
            await this.#database.connection.copy(spread_staging_COPY, text);
        };
    }
    describe() {
        return {
            table: `(SELECT * FROM ${this.#rows})`,
            distinct: `(SELECT DISTINCT ON (${spread_staging_KEY}) * FROM ${this.#rows} ORDER BY ${spread_staging_KEY}, ordinal DESC)`,
            search: async (body) => {
                // On the nodes too, which know nothing of a table that is empty most of the time.
                await this.#database.change("SET LOCAL citus.propagate_set_commands TO 'local'");
                await this.#database.change("SET LOCAL enable_nestloop TO off");
                const found = await body();
                await this.#database.change("SET LOCAL enable_nestloop TO on");
                return found;
            },
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
        if (!this.#isMerged)
            await this.#database.rollback();
    }
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/table-staging.js





const BATCH_ROWS = 1_000;
const table_staging_KEY = llm_call/* STAGED_KEY_COLUMNS */.$W.join(", ");
/** What is older was left by a load that was killed; by the clock of the server, which all loads share. */
const ABANDONED = "staged_at < now() - interval '1 day'";
/**
 * Stages by plain inserts into a table that all loads share: for servers that have no COPY into
 * temporary tables. The merge alone is a transaction, and can be tried again by itself.
 */
class TableStaging {
    isInPlace = false;
    #database;
    #loadId = (0,external_node_crypto_.randomUUID)();
    #insert;
    #written = 0;
    constructor(database) {
        this.#database = database;
        const types = Object.values(stagedColumnTypes(""));
        const values = llm_call/* STAGED_COLUMNS */.zA.map((column, index) => `staged.${column}::${types[index]}`);
        const arrays = ["?::bigint[]", ...llm_call/* STAGED_COLUMNS */.zA.map(() => "?::text[]")];
        this.#insert = `
      INSERT INTO staged_calls (load_id, staged_at, ordinal, ${llm_call/* STAGED_COLUMNS */.zA.join(", ")})
      SELECT ?, now(), staged.ordinal, ${values.join(", ")}
      FROM unnest(${arrays.join(", ")}) AS staged(ordinal, ${llm_call/* STAGED_COLUMNS */.zA.join(", ")})
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
            const columns = llm_call/* STAGED_COLUMNS */.zA.map((_, column) => batch.map((row) => row[column] ?? null));
            await this.#database.change(this.#insert, this.#loadId, ordinals, ...columns.map((values) => values.map((value) => (value === null ? null : String(value)))));
            this.#written += batch.length;
        }
    }
    describe() {
        const table = `(SELECT * FROM staged_calls WHERE load_id = '${this.#loadId}')`;
        return {
            table,
            distinct: `(SELECT DISTINCT ON (${table_staging_KEY}) * FROM staged_calls WHERE load_id = '${this.#loadId}' ORDER BY ${table_staging_KEY}, ordinal DESC)`,
            // It expects few rows in a table that is empty most of the time.
            search: (body) => this.#database.joinNewRows(body),
        };
    }
    upsert(staged) {
        return (0,merge_staged/* lookingUpsert */.zn)(this.#database, staged);
    }
    merge(body) {
        return this.#database.transaction(async () => {
            await this.#requireAll();
            return body();
        });
    }
    async discard() {
        // What stays is cleared away by a later load, and no reason for this one to fail.
        await this.#database
            .change("DELETE FROM staged_calls WHERE load_id = ?", this.#loadId)
            .catch(() => { });
    }
    /** A load that slept for a day may have been taken for a killed one. */
    async #requireAll() {
        const [row] = await this.#database.select("SELECT count(*) AS waiting FROM staged_calls WHERE load_id = ?", this.#loadId);
        if (Number(row?.waiting) === this.#written)
            return;
        throw new failure/* Failure */.HR("Cannot load the records: those that waited in the database were cleared away, as is done after a day. Run the command again.");
    }
}

;// CONCATENATED MODULE: ./build/parts/database/postgres/open-postgres-database.js











/** Opens a database on a Postgres server, or on one that speaks its protocol. */
async function openPostgresDatabase(url, { dryRun = false, now, environment = {} }) {
    const plan = await connectionAttempts(url, {
        environment,
        homeFolder: environment.HOME || environment.USERPROFILE || (0,external_node_os_.homedir)(),
        userName: (0,external_node_os_.userInfo)().username,
    });
    const database = new PostgresDatabase(new PostgresConnection(plan), plan);
    try {
        if (dryRun)
            await database.startDryRun();
        const schema = await postgresSchema(database, plan.server);
        return { engine: new PostgresEngine(database, now), schema };
    }
    catch (error) {
        await database.connection.close();
        throw error;
    }
}
/** What Postgres, and what speaks its protocol, adds to the SQL that engines share. */
class PostgresEngine {
    database;
    // An index takes keys of up to 2,704 bytes, and a key holds both.
    storableText = { holdsNul: false, maxKeyBytes: 800 };
    #now;
    #hasTemporaryTables = true;
    constructor(database, now) {
        this.database = database;
        this.#now = now;
    }
    async load(fill) {
        try {
            return await this.#load(fill, () => new DirectCopy(this.database, this.#now()));
        }
        catch (error) {
            if (error instanceof NeedsStaging)
                return this.#load(fill, () => undefined);
            throw error;
        }
    }
    #load(fill, makeDirect) {
        return this.database.retried(async () => {
            const direct = makeDirect();
            const load = new PostgresLoad(this.database, () => this.#openStaging(direct));
            try {
                return await load.merge(await fill(load), this.#now());
            }
            catch (error) {
                throw direct?.isRefusedBy(error) === true ? new NeedsStaging() : error;
            }
            finally {
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
        if (spread !== undefined)
            return spread;
        if (this.#hasTemporaryTables) {
            try {
                const collation = await findCollation(this.database);
                return await TemporaryStaging.open(this.database, collation, direct);
            }
            catch (error) {
                if (!isMissingAbility(error))
                    throw error;
                this.#hasTemporaryTables = false;
            }
        }
        return TableStaging.open(this.database);
    }
}


/***/ })

};
