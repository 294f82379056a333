//! What the server answers: a pure function of the site and the request.

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, CACHE_CONTROL, CONTENT_DISPOSITION,
    CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HOST, IF_NONE_MATCH, LOCATION,
    REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, Method, Response, StatusCode};

use crate::offline;
use crate::single;
use crate::site::{File, Site};

/// What a page of the site at `origin` may do: run its own scripts and WebAssembly, talk to its own
/// origin and frame it. Nothing forbids other pages to frame it. The origin is named beside `'self'`, because
/// in a sandboxed frame WebKit takes a page to have none. `data_from` are other origins whose data a
/// reader may load, parted by spaces; nothing for the strict policy.
pub fn content_policy(origin: &str, data_from: &str) -> String {
    let own = format!("'self' {origin}");
    let own = own.trim();
    let data = format!("{own} {data_from}");
    let data = data.trim_end();
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {own}; \
         connect-src {data}; img-src {own} data: blob:; frame-src {own}; manifest-src {own}; \
         worker-src {own}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default"
    )
}

/// What the pages never ask a browser for, and nothing in them may.
pub const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
    encrypted-media=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), \
    payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), \
    xr-spatial-tracking=()";

/// The origin that a request was sent to; nothing where its host could mean more than a host.
fn origin(headers: &HeaderMap) -> String {
    let plain = |letter: char| {
        letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | ':' | '[' | ']')
    };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    host.filter(|host| host.chars().all(plain))
        .map(|host| format!("http://{host}"))
        .unwrap_or_default()
}

/// The answer to a request.
///
/// `prefix` is the folder under which the site stands, with a slash at both ends: `/` or `/a/b/`.
pub fn answer(
    site: &Site,
    prefix: &str,
    method: &Method,
    path: &str,
    headers: &HeaderMap,
) -> Response<Body> {
    if !matches!(*method, Method::GET | Method::HEAD) {
        return plain(StatusCode::METHOD_NOT_ALLOWED, &[(ALLOW, "GET, HEAD")]);
    }
    if prefix.strip_suffix('/') == Some(path) {
        return plain(StatusCode::PERMANENT_REDIRECT, &[(LOCATION, prefix)]);
    }
    let path = match path.strip_prefix(prefix) {
        // A folder is its index page.
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
        Some(path) => path.to_owned(),
        None => return plain(StatusCode::NOT_FOUND, &[]),
    };
    match site.file(&path) {
        Some(file) => with_file(file, &path, site, headers),
        None => plain(StatusCode::NOT_FOUND, &[]),
    }
}

fn with_file(file: &File, path: &str, site: &Site, headers: &HeaderMap) -> Response<Body> {
    let tag = format!("\"{}\"", file.hash);
    let mut answers = vec![
        (CONTENT_TYPE, media_type(path)),
        (CACHE_CONTROL, caching(path)),
        (ETAG, tag.as_str()),
        (VARY, "accept-encoding"),
    ];
    let delivered = || content_policy(&origin(headers), site.data_from());
    let policy = site.policy().map_or_else(delivered, str::to_owned);
    // A worker has the policy that comes with its script.
    if path.ends_with(".html") || path == offline::NAME {
        answers.push((CONTENT_SECURITY_POLICY, &policy));
    }
    if path == single::NAME {
        // Its own policy and that of the host would forbid each other's scripts: it is to be kept.
        answers.push((CONTENT_DISPOSITION, "attachment"));
    }
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return plain(StatusCode::NOT_MODIFIED, &answers);
    }
    let mut bytes = &file.bytes;
    if let (Some(brotli), true) = (&file.brotli, accepts_brotli(headers)) {
        answers.push((CONTENT_ENCODING, "br"));
        bytes = brotli;
    }
    // To HEAD the server sends the headers alone.
    response(StatusCode::OK, &answers, Body::from(bytes.clone()))
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|coding| coding.trim() == "br"))
}

fn plain(status: StatusCode, headers: &[(HeaderName, &str)]) -> Response<Body> {
    response(status, headers, Body::empty())
}

fn response(status: StatusCode, headers: &[(HeaderName, &str)], body: Body) -> Response<Body> {
    let always = [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS_POLICY),
    ];
    let mut response = Response::builder().status(status);
    for (name, value) in always.iter().chain(headers) {
        response = response.header(name, *value);
    }
    // Only a name or a value that no header can hold is refused, and all of them stand above.
    response.body(body).unwrap_or_default()
}

/// The media type of a file by the end of its name.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("xml") => "application/xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A name that carries its content's hash is kept for a year, pictures with names of their own for a
/// day, and all others are asked for again.
pub fn caching(path: &str) -> &'static str {
    if path.starts_with("pictures/") || path.starts_with("icons/") {
        return "public, max-age=86400";
    }
    if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether a name carries its content's hash.
pub fn is_hashed(path: &str) -> bool {
    path.split(['-', '.', '_']).any(|part| {
        // Trunk leaves out leading zeros of its own.
        (14..=16).contains(&part.len())
            && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let mut site = Site::default();
        site.put("index.html", b"<head></head>".to_vec());
        site.put("atlas-0123456789abcdef.js", b"1".to_vec());
        site.put("app_bg.wasm", b"\0asm".to_vec());
        site
    }

    fn get(prefix: &str, path: &str) -> Response<Body> {
        answer(&site(), prefix, &Method::GET, path, &HeaderMap::new())
    }

    fn header(response: &Response<Body>, name: HeaderName) -> Option<&str> {
        response.headers().get(name).map(|value| value.to_str().unwrap())
    }

    #[test]
    fn the_folder_is_its_index_page() {
        for (prefix, path) in [("/", "/"), ("/", "/index.html"), ("/a/b/", "/a/b/")] {
            let response = get(prefix, path);
            assert_eq!(response.status(), StatusCode::OK, "{prefix} {path}");
            assert_eq!(header(&response, CONTENT_TYPE), Some("text/html; charset=utf-8"));
            assert_eq!(
                header(&response, CONTENT_SECURITY_POLICY),
                Some(content_policy("", "").as_str())
            );
            assert_eq!(header(&response, CACHE_CONTROL), Some("no-cache"));
        }
    }

    #[test]
    fn the_policy_names_the_origin_and_nothing_a_host_header_smuggles() {
        let policy = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, host.parse().unwrap());
            let response = answer(&site(), "/", &Method::GET, "/", &headers);
            header(&response, CONTENT_SECURITY_POLICY).unwrap().to_owned()
        };
        assert!(policy("127.0.0.1:80").contains("script-src 'self' http://127.0.0.1:80 'wasm"));
        assert_eq!(policy("a; script-src *"), content_policy("", ""));
    }

    #[test]
    fn other_origins_give_data_only_where_that_is_said() {
        let policy = |site: &Site| {
            let response = answer(site, "/", &Method::GET, "/", &HeaderMap::new());
            header(&response, CONTENT_SECURITY_POLICY).unwrap().to_owned()
        };
        assert!(policy(&site()).contains("connect-src 'self';"));
        let mut open = site();
        open.allow_data_from("https://data.example.org");
        assert!(policy(&open).contains("connect-src 'self' https://data.example.org;"));
        assert!(policy(&open).contains("script-src 'self' 'wasm"));
    }

    #[test]
    fn a_prefix_without_its_slash_leads_to_the_one_with_it() {
        let response = get("/a/b/", "/a/b");
        assert_eq!(response.status(), StatusCode::PERMANENT_REDIRECT);
        assert_eq!(header(&response, LOCATION), Some("/a/b/"));
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for (prefix, path) in [("/", "/x"), ("/a/b/", "/"), ("/a/b/", "/index.html"), ("/", "//")] {
            assert_eq!(get(prefix, path).status(), StatusCode::NOT_FOUND, "{prefix} {path}");
        }
    }

    #[test]
    fn every_answer_may_be_read_by_other_origins_and_is_never_guessed_at() {
        for path in ["/", "/x", "/app_bg.wasm"] {
            let response = get("/", path);
            assert_eq!(header(&response, ACCESS_CONTROL_ALLOW_ORIGIN), Some("*"));
            assert_eq!(header(&response, X_CONTENT_TYPE_OPTIONS), Some("nosniff"));
        }
        assert_eq!(header(&get("/", "/app_bg.wasm"), CONTENT_TYPE), Some("application/wasm"));
    }

    #[test]
    fn a_name_with_a_hash_is_kept_and_others_are_asked_for_again() {
        let kept = get("/", "/atlas-0123456789abcdef.js");
        assert_eq!(header(&kept, CACHE_CONTROL), Some("public, max-age=31536000, immutable"));
        let mut known = HeaderMap::new();
        known.insert(IF_NONE_MATCH, header(&kept, ETAG).unwrap().parse().unwrap());
        let again = answer(&site(), "/", &Method::GET, "/atlas-0123456789abcdef.js", &known);
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(header(&get("/", "/app_bg.wasm"), CACHE_CONTROL), Some("no-cache"));
        assert_eq!(caching("atlas-477f5451d4bcf1c.css"), caching("atlas-0123456789abcdef.js"));
        assert_eq!(caching("pictures/1994.svg"), "public, max-age=86400");
    }

    #[test]
    fn nothing_is_written() {
        let response = answer(&site(), "/", &Method::POST, "/", &HeaderMap::new());
        assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    }
}
