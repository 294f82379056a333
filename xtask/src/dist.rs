//! The site as one archive to unpack on a host: versioned, with checksums, and with each file that
//! gains by it compressed beside itself.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::build;
use crate::project::Project;
use crate::publish::{Address, Publication};
use crate::site::Site;
use crate::step::step;
use crate::tools::Tools;

/// The list of checksums in the archive, as `sha256sum --check` reads it.
const SUMS: &str = "SHA256SUMS";

/// Builds the site and leaves the archive and its checksum in `target/archive/`.
///
/// # Errors
/// What stopped the build or the writing.
pub fn archive(project: &Project, tools: &Tools, site: Option<&Address>) -> Result<()> {
    build::release(project, tools, site)?;
    step("Packing the archive", || {
        let record = Publication::read(project.root(), site)?.dataset.version;
        let name = format!("pko-atlas-{}-data-{record}", env!("CARGO_PKG_VERSION"));
        let files = files(&Site::read(&project.dist(), Some(&project.compressed()))?)?;
        let packed = pack(&name, &files)?;
        let folder = project.root().join("target/archive");
        fs::create_dir_all(&folder).context("target/archive cannot be made")?;
        let place = folder.join(format!("{name}.tar.gz"));
        let sum = format!("{}  {name}.tar.gz\n", sum(&packed));
        fs::write(&place, &packed)
            .and_then(|()| fs::write(folder.join(format!("{name}.tar.gz.sha256")), sum))
            .with_context(|| format!("{} cannot be written", place.display()))?;
        println!("   {} ({} bytes, {} files)", place.display(), packed.len(), files.len());
        Ok(())
    })
}

/// The files of the archive: those of the site, each that gains by it as `.br` and `.gz` too, and
/// the list of checksums.
fn files(site: &Site) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for (path, file) in site.files() {
        if let Some(brotli) = file.brotli.as_ref().filter(|small| small.len() < file.bytes.len()) {
            files.insert(format!("{path}.br"), brotli.clone());
            files.insert(format!("{path}.gz"), gzip(&file.bytes)?);
        }
        files.insert(path.to_owned(), file.bytes.clone());
    }
    let sums: String =
        files.iter().map(|(path, bytes)| format!("{}  {path}\n", sum(bytes))).collect();
    files.insert(SUMS.to_owned(), sums.into_bytes());
    Ok(files)
}

/// One archive of all files in a folder. The same files make the same archive, byte for byte.
fn pack(folder: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    let mut archive = tar::Builder::new(Vec::new());
    for (path, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(u64::try_from(bytes.len()).context("a file is too large")?);
        header.set_mode(0o644);
        header.set_mtime(0);
        archive
            .append_data(&mut header, format!("{folder}/{path}"), bytes.as_slice())
            .with_context(|| format!("{path} cannot be packed"))?;
    }
    gzip(&archive.into_inner().context("the archive cannot be finished")?)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).context("gzip failed")
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    fn unpacked(packed: &[u8]) -> BTreeMap<String, Vec<u8>> {
        let mut archive = tar::Archive::new(GzDecoder::new(packed));
        let entries = archive.entries().unwrap().map(|entry| {
            let mut entry = entry.unwrap();
            let path = entry.path().unwrap().to_string_lossy().into_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (path, bytes)
        });
        entries.collect()
    }

    #[test]
    fn an_archive_holds_every_file_with_its_checksum() {
        let mut site = Site::default();
        site.put("index.html", b"<html>".repeat(50));
        site.put("pictures/1994.png", vec![1, 2, 3]);
        let packed = pack("atlas-1", &files(&site).unwrap()).unwrap();
        assert_eq!(packed, pack("atlas-1", &files(&site).unwrap()).unwrap());
        let unpacked = unpacked(&packed);
        let sums = String::from_utf8(unpacked["atlas-1/SHA256SUMS"].clone()).unwrap();
        assert_eq!(sums.lines().count(), unpacked.len() - 1);
        for line in sums.lines() {
            let (hash, path) = line.split_once("  ").unwrap();
            assert_eq!(sum(&unpacked[&format!("atlas-1/{path}")]), hash, "{path}");
        }
        assert_eq!(unpacked["atlas-1/pictures/1994.png"], [1, 2, 3]);
    }
}
