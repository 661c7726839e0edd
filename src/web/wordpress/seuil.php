<?php
/**
 * Plugin Name:       Seuil
 * Description:       A calculator in French for your articles: from which budget does it pay for a very small firm to outsource its marketing?
 * Version:           __VERSION__
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       seuil
 * Domain Path:       /languages
 * Update URI:        false
 *
 * It stores nothing and calls nobody, so that there is nothing to remove when it goes.
 *
 * @package Seuil
 */

defined( 'ABSPATH' ) || exit;

define( 'SEUIL_FILE', __FILE__ );

// Before the block, whose words it is for.
add_action( 'init', 'seuil_load_words' );

require __DIR__ . '/includes/calculator.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/marker.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/summary.php';

/**
 * Loads the words of the administration in the language of whoever reads them.
 */
function seuil_load_words() {
	load_plugin_textdomain( 'seuil', false, dirname( plugin_basename( SEUIL_FILE ) ) . '/languages' );
}
