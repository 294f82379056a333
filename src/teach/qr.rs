//! An address as a QR code, for a class to photograph.

use fast_qr::qr::QRBuilder;
use fast_qr::{ECL, Module};

/// Light modules around a code, as the standard asks for.
const MARGIN: usize = 4;

/// A code as path data: one unit square for each dark module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Modules on each side, the margin included.
    pub side: usize,
    /// Path data of the dark modules.
    pub path: String,
}

/// The code of an address; nothing when it is too long for one (2,953 bytes).
pub fn qr_code(address: &str) -> Option<QrCode> {
    let code = QRBuilder::new(address).ecl(ECL::L).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        for (column, module) in code[row].iter().enumerate() {
            if module.value() == Module::DARK {
                let (x, y) = (column.saturating_add(MARGIN), row.saturating_add(MARGIN));
                path.push_str(&format!("M{x} {y}h1v1h-1z"));
            }
        }
    }
    Some(QrCode { side: code.size.saturating_add(2 * MARGIN), path })
}
